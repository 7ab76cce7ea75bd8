package com.intellidine.verification.architecture;

import static com.intellidine.verification.architecture.House.ROOT;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class HouseRulesTest {
    /// Where the world is let in: entry points, the wiring of an app or module, the platform, and the proofs, which
    /// drive all of them.
    private static boolean isWiring(JavaClass type) {
        JavaClass file = House.file(type);
        String where = file.getPackageName() + ".";
        return where.startsWith(ROOT + "pos.app.")
                || where.startsWith(ROOT + "kitchen.app.")
                || where.equals(ROOT + "server.")
                || where.startsWith(ROOT + "server.platform.")
                || where.startsWith(ROOT + "verification.")
                || file.getSimpleName().endsWith("Configuration");
    }

    @Test
    void everyModuleIsSeen() {
        for (String module : new String[] {"domain", "wire", "device", "pos", "kitchen", "server", "verification"}) {
            assertTrue(
                    House.classes().stream()
                            .anyMatch(type -> type.getPackageName().startsWith(ROOT + module)),
                    () -> module + " is not on the class path, so no rule looks at it");
        }
    }

    @Test
    void timeAndChanceComeAsArguments() {
        Set<String> calls = Set.of(
                "java.util.UUID.randomUUID",
                "java.lang.System.currentTimeMillis",
                "java.lang.Math.random",
                "java.time.InstantSource.system",
                "java.util.random.RandomGenerator.getDefault",
                "java.util.concurrent.ThreadLocalRandom.current");
        House.check(classes()
                .that(DescribedPredicate.describe("are not wiring", type -> !isWiring(type)))
                .should(notAccess("the clock or chance", access -> {
                    String owner = access.getTargetOwner().getName();
                    String name = owner + "." + access.getTarget().getName();
                    return calls.contains(name)
                            || (owner.startsWith("java.time.")
                                    && access.getTarget().getName().equals("now"))
                            || name.startsWith("java.time.Clock.system")
                            || name.equals("java.util.Random.<init>")
                            || name.equals("java.security.SecureRandom.<init>");
                }))
                .because("what takes its time and its ids as arguments can be tested, simulated and replayed"));
    }

    @Test
    void entryPointsAloneTalkToTheCommandLine() {
        House.check(classes()
                .that(DescribedPredicate.describe("are no entry points", type -> !House.isEntryPoint(House.file(type))))
                .should(notAccess(
                        "the command line",
                        access -> access.getTargetOwner().getName().equals("java.lang.System")
                                && Set.of("out", "err", "in")
                                        .contains(access.getTarget().getName())))
                .because("everybody else logs, once, where it is handled"));
    }

    @Test
    void everyPackageIsNullMarked() {
        House.check(classes()
                .should(new ArchCondition<JavaClass>("be in a package that is @NullMarked") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                            events.add(SimpleConditionEvent.violated(
                                    type, type.getPackageName() + " has no package-info with @NullMarked"));
                        }
                    }
                })
                .because("null is an error of the compiler here, not of the evening"));
    }

    @Test
    void nothingIsStaticAndChanges() {
        House.check(fields().that(DescribedPredicate.describe(
                        "are static and ours",
                        field -> field.getModifiers().contains(JavaModifier.STATIC)
                                && !field.getModifiers().contains(JavaModifier.SYNTHETIC)))
                .should(new ArchCondition<JavaField>("be final and of a type that does not change") {
                    @Override
                    public void check(JavaField field, ConditionEvents events) {
                        boolean isFinal = field.getModifiers().contains(JavaModifier.FINAL);
                        if (!isFinal || changes(field.getRawType().getName())) {
                            events.add(SimpleConditionEvent.violated(field, field.getDescription()));
                        }
                    }
                })
                .because("what is static is shared by all nodes of a simulation and by all tests"));
    }

    private static boolean changes(String type) {
        return type.startsWith("java.util.concurrent.")
                || type.startsWith("java.util.Random")
                || type.equals("java.lang.ThreadLocal")
                || type.equals("java.lang.StringBuilder")
                || type.matches(
                        "java\\.util\\..*(HashMap|HashSet|TreeMap|TreeSet|ArrayList|LinkedList|ArrayDeque|Properties)");
    }

    private static ArchCondition<JavaClass> notAccess(String what, Predicate<JavaAccess<?>> forbidden) {
        return new ArchCondition<>("not access " + what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                    if (forbidden.test(access)) {
                        events.add(SimpleConditionEvent.violated(type, access.getDescription()));
                    }
                }
            }
        };
    }
}
