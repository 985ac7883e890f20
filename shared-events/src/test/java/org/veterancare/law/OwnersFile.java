package org.veterancare.law;

/** The law with one file of an owner in place of the shipped one, written in a test. */
public final class OwnersFile {

    private OwnersFile() {}

    /** @param yaml all of {@code policy.yml} */
    public static Law policy(Law law, String yaml) {
        return of(law, PolicyParameters.load(LawFiles.yaml(yaml)), law.changed());
    }

    /** @param yaml all of {@code changed-periods.yml} */
    public static Law changedPeriods(Law law, String yaml) {
        return of(law, law.policy(), ChangedPeriods.load(LawFiles.yaml(yaml)));
    }

    private static Law of(Law law, PolicyParameters policy, ChangedPeriods changed) {
        return new Law(
                law.rules(), law.calendar(), policy, law.regions(), law.bundle(), law.benefits(), law.providers(),
                law.standstill(), law.processing(), changed);
    }
}
