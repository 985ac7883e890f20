package org.veterancare.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.veterancare.events.Role;

/** The deliberate defects: an operation that nobody gave a row, and one that any method reaches. */
class PolicyStartTest {

    /** Operations of a made-up controller. */
    static final class Operations {

        @ReadBy({Role.AUDITOR})
        public void withRow() {}

        public void withoutRow() {}
    }

    private static Policy policy(String operation, RequestMethod... methods) throws NoSuchMethodException {
        RequestMappingHandlerMapping mapping = new RequestMappingHandlerMapping();
        mapping.registerMapping(
                RequestMappingInfo.paths("/api/v1/made-up").methods(methods).build(),
                new Operations(),
                Operations.class.getDeclaredMethod(operation));
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("mapping", mapping);
        return new Policy(beans.getBeanProvider(RequestMappingHandlerMapping.class), List.of());
    }

    @Test
    void anOperationWithoutARowKeepsTheApplicationFromStarting() throws NoSuchMethodException {
        Policy policy = policy("withoutRow", RequestMethod.GET);
        String said = assertThrows(IllegalStateException.class, policy::afterSingletonsInstantiated).getMessage();
        assertEquals("the policy names no role for GET /api/v1/made-up", said);
    }

    @Test
    void anOperationThatAnyMethodReachesKeepsTheApplicationFromStarting() throws NoSuchMethodException {
        Policy policy = policy("withRow");
        assertThrows(IllegalStateException.class, policy::afterSingletonsInstantiated);
    }

    @Test
    void anOperationWithARowIsForTheRolesItNames() throws NoSuchMethodException {
        Policy policy = policy("withRow", RequestMethod.GET);
        policy.afterSingletonsInstantiated();
        assertEquals(
                List.of(new PolicyRow("GET", "/api/v1/made-up", false, Set.of(Role.AUDITOR))), policy.rows());
        HandlerMethod operation = new HandlerMethod(new Operations(), Operations.class.getDeclaredMethod("withRow"));
        policy.require(operation, Role.AUDITOR);
        assertThrows(Problem.class, () -> policy.require(operation, Role.SYSTEM_ADMIN));
    }

    @Test
    void atRunTimeToo_anOperationWithoutARowIsForNobody() throws NoSuchMethodException {
        HandlerMethod operation = new HandlerMethod(
                new Operations(), Operations.class.getDeclaredMethod("withoutRow"));
        Policy policy = policy("withRow", RequestMethod.GET);
        for (Role role : Role.values()) {
            assertThrows(Problem.class, () -> policy.require(operation, role));
        }
    }
}
