package io.countersign.web.wall;

import io.countersign.people.Role;
import io.countersign.web.pages.Pages;
import io.countersign.web.pages.Problem;
import io.countersign.web.people.PeopleDirectory;
import io.countersign.web.signin.DeviceTokens;
import io.countersign.web.signin.DeviceTokens.Device;
import io.countersign.web.signin.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.servlet.view.RedirectView;

/** Lets devices show the wall, and no longer. */
@Controller
final class WallTokensPage {

    private static final String PATH = "/wall/tokens";
    private static final int NAME_MAX = 60;
    private static final Set<Role> WHO_MAY = Set.of(Role.ADMINISTRATOR, Role.SALES_DIRECTOR);

    private final Pages pages;
    private final DeviceTokens tokens;
    private final PeopleDirectory directory;

    WallTokensPage(Pages pages, DeviceTokens tokens, PeopleDirectory directory) {
        this.pages = pages;
        this.tokens = tokens;
        this.directory = directory;
    }

    static boolean mayMake(SignedIn who) {
        return !Collections.disjoint(who.roles(), WHO_MAY);
    }

    @GetMapping(PATH)
    View show(@AuthenticationPrincipal SignedIn who) {
        return mayMake(who) ? sheet(null) : forbidden();
    }

    @PostMapping(PATH)
    View make(@RequestParam String name, @AuthenticationPrincipal SignedIn who, HttpServletRequest request) {
        if (!mayMake(who)) {
            return forbidden();
        }
        String called = name.strip();
        if (called.isEmpty() || called.length() > NAME_MAX) {
            return new RedirectView(PATH, true);
        }
        String token = tokens.make(called, who.person());
        return sheet(ServletUriComponentsBuilder.fromContextPath(request)
                .path(WallPage.PATH)
                .queryParam("rotate", "20s")
                .queryParam(WallPage.TOKEN, token)
                .toUriString());
    }

    @PostMapping(PATH + "/revoke")
    View revoke(@RequestParam String id, @AuthenticationPrincipal SignedIn who) {
        if (!mayMake(who)) {
            return forbidden();
        }
        tokens.revoke(id);
        return new RedirectView(PATH, true);
    }

    private View sheet(@Nullable String fresh) {
        List<Device> devices = tokens.all();
        return pages.show(
                "wall/tokens",
                new TokensSheet(
                        devices,
                        directory.namesOf(devices.stream().map(Device::madeBy).toList()),
                        fresh));
    }

    private View forbidden() {
        return pages.show(HttpStatus.FORBIDDEN, "problem/page", "problem/part", Problem.of(HttpStatus.FORBIDDEN));
    }
}
