package org.veterancare.command;

import java.util.function.Function;
import org.veterancare.events.CaseId;
import org.veterancare.events.Personal;
import org.veterancare.law.DocumentNumber;

/** A number that one paper has and no other: claimed in the transaction that records it, or not at all. */
public interface PaperNumbers {

    /** Name, in a refusal, of the paper whose number another one has. */
    String TAKEN = "taken";

    /** Which papers; each kind has numbers of its own. */
    enum Paper {
        /** 优待证 (VAL-CARD-1); a card made again may have the number of the one before. */
        PRIVILEGE_CARD("VAL-CARD-1", DocumentNumber::card),
        /** Certificate of a training: one subsidy for each (S28). */
        TRAINING_CERTIFICATE("TRN-03", DocumentNumber::certificate);

        private final String rule;
        private final Function<String, DocumentNumber> form;

        Paper(String rule, Function<String, DocumentNumber> form) {
            this.rule = rule;
            this.form = form;
        }

        /** The number in the form in which it is claimed. */
        public String normal(String number) {
            return form.apply(number).value();
        }

        /** Code of the rule by which a number that is taken is refused. */
        public String rule() {
            return rule;
        }
    }

    /**
     * Claims the number for this case.
     *
     * @param number in its normal form
     * @throws org.veterancare.law.RuleBroken with the paper's rule where another paper has the number
     */
    void claim(Paper paper, String number, CaseId caseId);

    /**
     * Gives the number back that a paper was said to have by mistake.
     *
     * @param number as its fact holds it
     */
    void release(Paper paper, Personal number, CaseId caseId);

    /** What the one case holds the other holds from now on. */
    void move(CaseId from, CaseId to);

    /** What came to the one case from the other is the other's again. */
    void giveBack(CaseId from, CaseId to);
}
