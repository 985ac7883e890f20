package org.veterancare.command.infrastructure;

import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.veterancare.command.CaseWorkers;
import org.veterancare.eventlog.Migrations;
import org.veterancare.eventlog.roles.HeldRoles;

/** What every command passes, in the order of their {@code @Order}: role and reason, shape, first answer, dates, whose case; then the case. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class CommandWay {

    @Bean
    @Order(3)
    Migrations claimsSchema() {
        return new Migrations("claims", "classpath:db/claims");
    }

    @Bean
    CaseWorkers caseWorkers(HeldRoles roles) {
        return roles::workAt;
    }

    @Bean
    SmartInitializingSingleton checksOnTheBus(
            CommandBus bus, List<MessageDispatchInterceptor<CommandMessage<?>>> outside,
            List<MessageHandlerInterceptor<CommandMessage<?>>> inside) {
        return () -> {
            outside.forEach(bus::registerDispatchInterceptor);
            inside.forEach(bus::registerHandlerInterceptor);
        };
    }
}
