package org.veterancare.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The facts of a command name the rules it passed and those it carried out, and none that it broke. */
class GuardTest {

    private UnitOfWork<?> command;

    @BeforeEach
    void start() {
        command = DefaultUnitOfWork.startAndGet(new GenericMessage<>("command"));
    }

    @AfterEach
    void end() {
        command.rollback();
    }

    @Test
    void whatWasAskedAndWhatWasCarriedOutIsRememberedOnceAndInOrder() {
        Guard.require(true, "PLC-05");
        Guard.applied("PLC-06");
        Guard.require(true, "PLC-05");
        assertThrows(RuleBroken.class, () -> Guard.require(false, "PLC-07"));
        assertEquals(List.of("PLC-05", "PLC-06"), Guard.passed());
    }
}
