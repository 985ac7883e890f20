package org.veterancare.standalone.signin;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets the pages choose a made-up user instead of asking for a password. */
@RestController
@RequestMapping("/demo")
class DemoSignInController {

    private final DemoTokens tokens;

    DemoSignInController(DemoTokens tokens) {
        this.tokens = tokens;
    }

    @GetMapping("/users")
    List<DemoUser> users() {
        return DemoUser.all();
    }

    @GetMapping("/token")
    ResponseEntity<Token> token(@RequestParam String user) {
        Token token = new Token(tokens.issue(DemoUser.of(user)), "Bearer", DemoTokens.LIFE.toSeconds());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(token);
    }

    @ExceptionHandler(NoSuchElementException.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    void unknownUser() {}

    /** As the token endpoint answers (RFC 6749, 5.1). */
    record Token(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("token_type") String tokenType,
            @JsonProperty("expires_in") long expiresIn) {}
}
