package org.veterancare.command.registration;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.veterancare.events.SettlementEvent.FraudAuthority;

/** What was cancelled as got by fraud and still stands, and the money of it; amounts in fen. */
final class FraudAccount {

    /**
     * @param decidedBy natural person; null where the log does not say who
     * @param open what is still to be paid back
     * @param referred who was told of it
     */
    private record Claim(
            LocalDate decidedOn, String decidedBy, long toRecover, long open, Set<FraudAuthority> referred) {

        Claim paid(long amount) {
            return new Claim(decidedOn, decidedBy, toRecover, open - amount, referred);
        }

        long recovered() {
            return toRecover - open;
        }
    }

    /** By treatment, the oldest decision first. */
    private final Map<String, Claim> claims = new LinkedHashMap<>();

    private long owedToPerson;

    /** What the account was before money came or went last; null where it can't be taken back any more. */
    private Before latest;

    private record Before(long version, Map<String, Claim> claims, long owedToPerson) {}

    boolean isCancelled(String treatment) {
        return claims.containsKey(treatment);
    }

    /** Treatments whose decision stands. */
    Set<String> cancelled() {
        return Set.copyOf(claims.keySet());
    }

    boolean isEmpty() {
        return claims.isEmpty();
    }

    LocalDate decidedOn(String treatment) {
        return claims.get(treatment).decidedOn();
    }

    /** Whether it was this person who decided on it. */
    boolean isDecidedBy(String person, String treatment) {
        return person.equals(claims.get(treatment).decidedBy());
    }

    /** Whether some authority was not told of some decision. */
    boolean isToBeReferred() {
        int all = FraudAuthority.values().length;
        return claims.values().stream().anyMatch(claim -> claim.referred().size() < all);
    }

    boolean isReferred(String treatment, FraudAuthority authority) {
        return claims.get(treatment).referred().contains(authority);
    }

    void refer(String treatment, FraudAuthority authority) {
        claims.get(treatment).referred().add(authority);
    }

    /** What the person still owes. */
    long open() {
        return claims.values().stream().mapToLong(Claim::open).sum();
    }

    /** What the person paid back on decisions that were quashed, and does not have again. */
    long owedToPerson() {
        return owedToPerson;
    }

    /** What came back for this treatment. */
    long recovered(String treatment) {
        return claims.get(treatment).recovered();
    }

    /** Whether this is the fact by which money came or went last, and nothing was decided on it since. */
    boolean takesBack(long version) {
        return latest != null && latest.version() == version;
    }

    void takeBack(long version) {
        if (takesBack(version)) {
            claims.clear();
            claims.putAll(latest.claims());
            owedToPerson = latest.owedToPerson();
            latest = null;
        }
    }

    private void remember(long version) {
        latest = new Before(version, new LinkedHashMap<>(claims), owedToPerson);
    }

    void cancel(String treatment, LocalDate on, String by, long toRecover) {
        latest = null;
        claims.put(treatment, new Claim(on, by, toRecover, toRecover, EnumSet.noneOf(FraudAuthority.class)));
    }

    /** What comes back counts for the oldest decision that is still open. */
    void recover(long amount, long version) {
        remember(version);
        long left = amount;
        for (Map.Entry<String, Claim> entry : claims.entrySet()) {
            Claim claim = entry.getValue();
            long now = Math.min(left, claim.open());
            entry.setValue(claim.paid(now));
            left -= now;
        }
    }

    void quash(String treatment, long toReturn) {
        latest = null;
        claims.remove(treatment);
        owedToPerson += toReturn;
    }

    void refund(long amount, long version) {
        remember(version);
        owedToPerson -= amount;
    }
}
