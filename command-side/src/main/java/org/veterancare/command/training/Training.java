package org.veterancare.command.training;

import org.veterancare.command.CaseCommand;
import org.veterancare.command.Phase;

public final class Training implements Phase {

    @Override
    public void admit(Class<? extends CaseCommand> command) {}

    @Override
    public boolean hasOpenBusiness() {
        return false;
    }
}
