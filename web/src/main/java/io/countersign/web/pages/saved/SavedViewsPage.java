package io.countersign.web.pages.saved;

import io.countersign.web.pages.saved.SavedViews.SavedView;
import io.countersign.web.signin.SignedIn;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** Keeps views for whoever is signed in; the menu and the palette show them. */
@Controller
final class SavedViewsPage {

    private final SavedViews views;

    SavedViewsPage(SavedViews views) {
        this.views = views;
    }

    @GetMapping("/saved-views")
    ResponseEntity<List<SavedView>> list(@AuthenticationPrincipal SignedIn who) {
        return ResponseEntity.ok(views.of(who.person()));
    }

    @PostMapping("/saved-views")
    ResponseEntity<SavedView> keep(@RequestBody NewView body, @AuthenticationPrincipal SignedIn who) {
        return ResponseEntity.status(HttpStatus.CREATED).body(views.keep(who.person(), body.name(), body.address()));
    }

    @DeleteMapping("/saved-views/{id}")
    ResponseEntity<Void> drop(@PathVariable String id, @AuthenticationPrincipal SignedIn who) {
        views.drop(who.person(), id);
        return ResponseEntity.noContent().build();
    }

    /** A view to be kept: a page of ours. */
    record NewView(
            @Size(max = 60) String name,

            @Size(max = 2000) @Pattern(regexp = "/(?![/\\\\]).*", message = "is the address of a page of ours")
            String address) {}
}
