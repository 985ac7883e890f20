package org.veterancare.command.web;

import java.util.function.Function;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** A unit of work in which a case is only asked: nothing is written, and nothing is remembered of it. */
final class OnlyAsked {

    private OnlyAsked() {}

    /** @param what is asked, as the name of the message */
    static <R> R in(String what, Function<UnitOfWork<?>, R> question) {
        UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>(what));
        try {
            return question.apply(work);
        } finally {
            if (work.isActive()) {
                work.rollback();
            }
        }
    }
}
