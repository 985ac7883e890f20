package org.veterancare.command.family;

import java.util.List;
import java.util.Set;
import org.axonframework.modelling.command.AggregateMember;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.Phase;
import org.veterancare.command.family.FamilyCommand.OnSpouse;
import org.veterancare.events.CaseEvent;
import org.veterancare.law.Touch;

/** The phase of the family: the spouse's file beside the children's. */
public final class Family implements Phase {

    @AggregateMember
    private final SpouseFile spouse = new SpouseFile();

    @AggregateMember
    private final ChildFiles children = new ChildFiles();

    @Override
    public void admit(Class<? extends CaseCommand> command) {
        files().forEach(file -> file.admit(command));
    }

    @Override
    public Set<String> matters(Class<? extends CaseCommand> command) {
        return OnSpouse.class.isAssignableFrom(command) ? Set.of(Touch.SPOUSE) : Set.of();
    }

    @Override
    public boolean takesBack(long version, Class<? extends CaseEvent> fact) {
        return files().stream().anyMatch(file -> file.takesBack(version, fact));
    }

    /** What was given once for ever, which a case that goes on for this one must hold too. */
    public Set<String> burdens() {
        return spouse.burdens();
    }

    @Override
    public boolean hasOpenBusiness() {
        return files().stream().anyMatch(Phase::hasOpenBusiness);
    }

    private List<Phase> files() {
        return List.of(spouse, children);
    }
}
