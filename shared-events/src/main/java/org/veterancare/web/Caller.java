package org.veterancare.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.veterancare.events.Actor;
import org.veterancare.events.Role;

/** A caller whose token held: the natural person, the account, the one role used, and the station. */
public final class Caller extends JwtAuthenticationToken {

    private static final long serialVersionUID = 1L;
    private static final Pattern STATION = Pattern.compile("\\d{12}");
    private static final Pattern NAME = Pattern.compile(Actor.NAME);

    private final transient Actor actor;

    private Caller(Jwt token, Actor actor) {
        super(token, actor == null ? List.of() : List.of(new SimpleGrantedAuthority("ROLE_" + actor.role())));
        this.actor = actor;
    }

    /**
     * Who calls.
     *
     * @throws Problem token-missing where nobody has signed in, insufficient-role where the role is none of ours
     */
    static Actor current() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof Caller caller) {
            return caller.actor();
        }
        throw Problem.of(ProblemCode.TOKEN_MISSING);
    }

    /** A role that we do not have leaves the caller known, and without any right. */
    static Caller of(Jwt token) {
        return new Caller(token, role(token.getClaimAsString("role"))
                .map(role -> new Actor(
                        token.getClaimAsString("person"), token.getSubject(), role, token.getClaimAsString("station")))
                .orElse(null));
    }

    /** Whether the token says who calls at all. */
    static boolean isNamed(Jwt token) {
        return matches(NAME, token.getClaims().get("sub"))
                && matches(NAME, token.getClaims().get("person"))
                && matches(NAME, token.getClaims().get("role"))
                && matches(STATION, token.getClaims().get("station"));
    }

    /** The same caller, known and without any right. */
    Caller withoutRole() {
        return new Caller(getToken(), null);
    }

    private static boolean matches(Pattern form, Object claim) {
        return claim instanceof String text && form.matcher(text).matches();
    }

    private static Optional<Role> role(String name) {
        return Arrays.stream(Role.values()).filter(role -> role.name().equals(name)).findFirst();
    }

    /** Staff number of the natural person, whichever account they use. */
    String person() {
        return getToken().getClaimAsString("person");
    }

    /** @throws Problem insufficient-role where the caller's role is none of ours */
    public Actor actor() {
        if (actor == null) {
            throw Problem.of(ProblemCode.INSUFFICIENT_ROLE);
        }
        return actor;
    }
}
