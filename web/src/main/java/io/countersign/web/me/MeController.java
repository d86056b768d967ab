package io.countersign.web.me;

import io.countersign.web.idempotency.AnswerOnce;
import io.countersign.web.me.MeRequests.NewPassword;
import io.countersign.web.me.MeRequests.NewToken;
import io.countersign.web.paging.Page;
import io.countersign.web.problem.Api;
import io.countersign.web.problem.Rejected;
import io.countersign.web.problem.Versions;
import io.countersign.web.signin.AccessTokens;
import io.countersign.web.signin.OwnSignIn;
import io.countersign.web.signin.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One's own sign-in: who one is, the password, tokens for programs. */
@RestController
@RequestMapping(MeController.ADDRESS)
@Tag(name = "me", description = "One's own sign-in: who one is, the password, tokens for programs.")
final class MeController {

    static final String ADDRESS = Api.ROOT + "/me";

    private final OwnSignIn signIn;
    private final AccessTokens tokens;

    MeController(OwnSignIn signIn, AccessTokens tokens) {
        this.signIn = signIn;
        this.tokens = tokens;
    }

    @GetMapping
    @Operation(summary = "Show who is signed in, and what they may do.")
    ShownMe show(@AuthenticationPrincipal SignedIn who) {
        return ShownMe.of(who, signIn.mustChoosePassword(who));
    }

    @PostMapping("/password")
    @Operation(
            summary = "Choose a password.",
            description = "Whoever signed in with the old one is signed out. This is the only thing that a one-time"
                    + " password is good for. An Idempotency-Key is not looked at.")
    ShownMe choosePassword(
            @RequestBody NewPassword body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response) {
        signIn.choosePassword(who, body.current(), body.chosen(), request, response);
        return show(who);
    }

    @PostMapping("/tokens")
    @Operation(
            summary = "Make a token for a program.",
            description = "Send it as Authorization: Bearer. It is shown this once.")
    @ApiResponse(responseCode = "201", description = "The token.", useReturnTypeSchema = true)
    ResponseEntity<FreshToken> createToken(
            @RequestBody NewToken body, @AuthenticationPrincipal SignedIn who, HttpServletRequest request) {
        AccessTokens.Fresh fresh = tokens.create(who.person(), body.name());
        AnswerOnce.keepInstead(request, new FreshToken(fresh.id(), null));
        return ResponseEntity.created(Versions.at(ADDRESS + "/tokens", fresh.id()))
                .body(new FreshToken(fresh.id(), fresh.token()));
    }

    @GetMapping("/tokens")
    @Operation(summary = "List one's own tokens, without what is secret about them.")
    Page<ShownToken> listTokens(@AuthenticationPrincipal SignedIn who) {
        return new Page<>(tokens.of(who.person()).stream().map(ShownToken::of).toList(), null);
    }

    @DeleteMapping("/tokens/{token}")
    @Operation(summary = "Make one of one's own tokens worthless.")
    @ApiResponse(responseCode = "204", description = "It is worthless now.")
    ResponseEntity<Void> revokeToken(@PathVariable String token, @AuthenticationPrincipal SignedIn who) {
        if (!tokens.revoke(who.person(), token)) {
            throw Rejected.unknown("token");
        }
        return ResponseEntity.noContent().build();
    }
}
