// Before anything is painted: the theme this person chose on this machine, if they chose one.
(() => {
    const chosen = localStorage.getItem('countersign-theme');
    if (chosen === 'light' || chosen === 'dark') {
        document.documentElement.dataset.theme = chosen;
    }
})();
