package org.veterancare.command.web;

import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.springframework.aop.support.AopUtils;
import org.springframework.stereotype.Component;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.Disabilities;
import org.veterancare.command.FourEyed;
import org.veterancare.command.GrantsTreatment;
import org.veterancare.command.HouseholdClaims;
import org.veterancare.command.IdentityClaims;
import org.veterancare.command.OnTheDay;
import org.veterancare.command.PaperNumbers;
import org.veterancare.command.VeteranCase;
import org.veterancare.command.automation.SameTransaction;
import org.veterancare.command.life.LifeStatus;
import org.veterancare.command.resources.OfficeClaims;
import org.veterancare.command.resources.OrderPlaces;
import org.veterancare.law.Law;
import org.veterancare.law.RuleCatalogue;

/** The rules a command may meet on its whole way: dates, the case's own guards, its handler, and the streams it takes from. */
@Component
final class RulesAsked {

    private static final List<String> OF_EVERY_DATE = List.of("FUTURE-FACT", "BACKDATED");

    private final RuleCatalogue rules;
    private final List<SameTransaction<?>> automations;
    private final RulesInCode code = new RulesInCode();

    RulesAsked(
            Law law, IdentityClaims claims, OfficeClaims office, OrderPlaces orders, HouseholdClaims households,
            PaperNumbers numbers, Disabilities disabilities, List<SameTransaction<?>> automations) {
        this.rules = law.rules();
        this.automations = automations;
        code.implementedBy(IdentityClaims.class, AopUtils.getTargetClass(claims));
        code.implementedBy(OfficeClaims.class, AopUtils.getTargetClass(office));
        code.implementedBy(OrderPlaces.class, AopUtils.getTargetClass(orders));
        code.implementedBy(HouseholdClaims.class, AopUtils.getTargetClass(households));
        code.implementedBy(PaperNumbers.class, AopUtils.getTargetClass(numbers));
        code.implementedBy(Disabilities.class, AopUtils.getTargetClass(disabilities));
    }

    /** Codes in alphabetical order. */
    List<String> by(Executable handler) {
        return named(handler).stream().filter(rules::has).toList();
    }

    /** Everything that is named on the way, rule or not. */
    Set<String> named(Executable handler) {
        Set<String> named = new TreeSet<>(OF_EVERY_DATE);
        named.addAll(declared(handler.getParameterTypes()[0]));
        RulesInCode.Reached decided = code.from(handler);
        named.addAll(decided.constants());
        if (CaseCommand.class.isAssignableFrom(handler.getParameterTypes()[0]) && handler instanceof Method) {
            before(handler.getDeclaringClass()).forEach(guard -> named.addAll(code.from(guard).constants()));
        }
        automations.stream()
                .filter(automation -> automation.facts()
                        .stream()
                        .map(Class::getName)
                        .anyMatch(decided.made()::contains))
                .flatMap(RulesAsked::reaction)
                .forEach(reaction -> named.addAll(code.from(reaction).constants()));
        return named;
    }

    /** What a command says of itself, and a guard of every command reads there. */
    private static Set<String> declared(Class<?> command) {
        Set<String> rules = new TreeSet<>();
        if (command.isAnnotationPresent(OnTheDay.class)) {
            rules.add("ON-THE-DAY");
        }
        if (LifeStatus.needsLiving(command)) {
            rules.add("CASE-LIVING");
        }
        if (command.isAnnotationPresent(GrantsTreatment.class)) {
            rules.add("REG-16");
        }
        FourEyed eyes = command.getAnnotation(FourEyed.class);
        if (eyes != null) {
            rules.add(eyes.rule());
        }
        return rules;
    }

    /** The root's guards, and what the phase asks before a command. */
    private static Stream<Method> before(Class<?> phase) {
        return Stream.concat(
                Arrays.stream(VeteranCase.class.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(CommandHandlerInterceptor.class)),
                Arrays.stream(phase.getDeclaredMethods())
                        .filter(method -> method.getName().equals("admit")));
    }

    private static Stream<Method> reaction(SameTransaction<?> automation) {
        return Arrays.stream(AopUtils.getTargetClass(automation).getDeclaredMethods())
                .filter(method -> method.getName().equals("then") && !method.isBridge());
    }
}
