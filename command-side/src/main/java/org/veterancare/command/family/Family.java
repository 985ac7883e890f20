package org.veterancare.command.family;

import java.util.List;
import org.axonframework.modelling.command.AggregateMember;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.Phase;

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
    public boolean hasOpenBusiness() {
        return files().stream().anyMatch(Phase::hasOpenBusiness);
    }

    private List<Phase> files() {
        return List.of(spouse, children);
    }
}
