package org.veterancare.command.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.Handle;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.asm.SpringAsmInfo;
import org.springframework.asm.Type;

/**
 * What compiled code names: the constants of a method and of all that it calls, and the types it makes. A list of
 * rules that is read off the code is not forgotten where the code changes.
 */
final class RulesInCode {

    private static final List<String> FOLLOWED = List.of("org/veterancare/command/", "org/veterancare/law/");

    private final Map<String, String> implementations = new HashMap<>();
    private final Map<String, Map<String, Code>> classes = new HashMap<>();

    /** Calls of a port are followed into this. */
    void implementedBy(Class<?> port, Class<?> implementation) {
        implementations.put(Type.getInternalName(port), Type.getInternalName(implementation));
    }

    /**
     * What a method and all it calls names and makes.
     *
     * @param constants texts
     * @param made names of the classes it makes instances of
     */
    record Reached(Set<String> constants, Set<String> made) {}

    Reached from(Executable start) {
        Reached reached = new Reached(new TreeSet<>(), new TreeSet<>());
        String descriptor = start instanceof Method method
                ? Type.getMethodDescriptor(method)
                : Type.getConstructorDescriptor((Constructor<?>) start);
        String name = start instanceof Method ? start.getName() : "<init>";
        follow(Type.getInternalName(start.getDeclaringClass()), name + descriptor, reached, new HashSet<>());
        return reached;
    }

    private void follow(String named, String method, Reached reached, Set<String> seen) {
        String owner = implementations.getOrDefault(named, named);
        Code code = FOLLOWED.stream().anyMatch(owner::startsWith) && seen.add(owner + '.' + method)
                ? code(owner).get(method)
                : null;
        if (code != null) {
            reached.constants().addAll(code.constants);
            reached.made().addAll(code.made);
            code.calls.forEach(call -> follow(call.owner(), call.method(), reached, seen));
        }
    }

    private Map<String, Code> code(String owner) {
        return classes.computeIfAbsent(owner, RulesInCode::read);
    }

    private static Map<String, Code> read(String owner) {
        Map<String, Code> methods = new HashMap<>();
        try (InputStream in = RulesInCode.class.getClassLoader().getResourceAsStream(owner + ".class")) {
            if (in != null) {
                new ClassReader(in).accept(new MethodsOf(methods), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return methods;
    }

    private record Call(String owner, String method) {}

    private record Code(List<String> constants, List<String> made, List<Call> calls) {}

    private static final class MethodsOf extends ClassVisitor {

        private final Map<String, Code> methods;

        MethodsOf(Map<String, Code> methods) {
            super(SpringAsmInfo.ASM_VERSION);
            this.methods = methods;
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String descriptor, String signature,
                String[] thrown) {
            Code code = new Code(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            methods.put(name + descriptor, code);
            return new InstructionsOf(code);
        }
    }

    private static final class InstructionsOf extends MethodVisitor {

        private final Code code;

        InstructionsOf(Code code) {
            super(SpringAsmInfo.ASM_VERSION);
            this.code = code;
        }

        @Override
        public void visitLdcInsn(Object value) {
            if (value instanceof String text) {
                code.constants().add(text);
            }
        }

        @Override
        public void visitTypeInsn(int opcode, String type) {
            if (opcode == Opcodes.NEW) {
                code.made().add(Type.getObjectType(type).getClassName());
            }
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean onInterface) {
            code.calls().add(new Call(owner, name + descriptor));
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle maker, Object... arguments) {
            for (Object argument : arguments) {
                if (argument instanceof Handle body) {
                    code.calls().add(new Call(body.getOwner(), body.getName() + body.getDesc()));
                }
            }
        }
    }
}
