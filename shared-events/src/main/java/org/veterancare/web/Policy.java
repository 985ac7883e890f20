package org.veterancare.web;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.veterancare.events.Role;

/** The one table of who may call what; read from the operations themselves at the start, which fails where a row is missing. */
public final class Policy implements SmartInitializingSingleton {

    private static final String API = "/api/";

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private final List<PolicySource> sources;
    private volatile List<PolicyRow> rows = List.of();

    Policy(ObjectProvider<RequestMappingHandlerMapping> mappings, List<PolicySource> sources) {
        this.mappings = mappings;
        this.sources = List.copyOf(sources);
    }

    @Override
    public void afterSingletonsInstantiated() {
        Set<PolicyRow> all = new TreeSet<>();
        mappings.stream()
                .map(RequestMappingHandlerMapping::getHandlerMethods)
                .map(Map::entrySet)
                .flatMap(Set::stream)
                .flatMap(entry -> reads(entry.getKey(), entry.getValue()))
                .forEach(all::add);
        sources.forEach(source -> all.addAll(source.rows()));
        rows = List.copyOf(all);
    }

    /** Every operation, in the order of its path. */
    public List<PolicyRow> rows() {
        return rows;
    }

    /** @throws Problem insufficient-role where the row of this operation does not name the role */
    void require(HandlerMethod operation, Role role) {
        if (!saysItself(operation.getBeanType()) && !roles(operation.getMethod()).contains(role)) {
            throw Problem.of(ProblemCode.INSUFFICIENT_ROLE);
        }
    }

    private boolean saysItself(Class<?> controller) {
        return sources.stream().anyMatch(source -> source.controller() == controller);
    }

    /** The roles of a read; empty where it has no row. */
    static Set<Role> roles(Method operation) {
        ReadBy row = AnnotatedElementUtils.findMergedAnnotation(operation, ReadBy.class);
        return row == null ? Set.of() : Set.of(row.value());
    }

    private Stream<PolicyRow> reads(RequestMappingInfo mapping, HandlerMethod operation) {
        if (saysItself(operation.getBeanType())) {
            return Stream.empty();
        }
        return mapping.getPatternValues()
                .stream()
                .filter(path -> path.startsWith(API))
                .flatMap(path -> methods(mapping, path)
                        .map(method -> PolicyRow.of(method.name(), path, false, roles(operation.getMethod()))));
    }

    private static Stream<RequestMethod> methods(RequestMappingInfo mapping, String path) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        if (methods.isEmpty()) {
            throw new IllegalStateException("any method of HTTP reaches " + path);
        }
        return methods.stream();
    }
}
