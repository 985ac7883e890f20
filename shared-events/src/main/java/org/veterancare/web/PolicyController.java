package org.veterancare.web;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows everyone who may do what. */
@RestController
final class PolicyController {

    private final Policy policy;

    PolicyController(Policy policy) {
        this.policy = policy;
    }

    /** Every operation served here, with the roles that may call it. */
    record Table(List<PolicyRow> operations) {}

    /** Who may call which operation; station and four eyes narrow it further. */
    @ReadBy.Everyone
    @GetMapping("/api/v1/policy")
    Table policy() {
        return new Table(policy.rows());
    }
}
