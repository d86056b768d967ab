package io.countersign.web.pages.menu;

/** Under which heading a screen is found. */
public enum Group {
    DAY,
    SALES,
    GOODS,
    MONEY,
    FIGURES,
    OFFICE,
    PROOF,
    MACHINE
}
