package com.intellidine.verification.architecture;

import static com.intellidine.verification.architecture.House.ROOT;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ServerRulesTest {
    private static final String SERVER = ROOT + "server.";
    private static final String PLATFORM = SERVER + "platform";

    private static final Set<String> PASSED_ON = Set.of("Handle", "Jdbi");
    private static final Set<String> ACROSS_RESTAURANTS =
            Set.of(SERVER + "auth.Devices", SERVER + "sync.SyncConfiguration", SERVER + "sync.ServerAudit");

    @Test
    void serverIsNoDevice() {
        House.check(noClasses()
                .that()
                .resideInAPackage(ROOT + "server..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + "device..", ROOT + "pos..", ROOT + "kitchen..", "org.h2..", "javafx..")
                .because("the server is a node by the shared core, not by a device's disk or screen"));
    }

    @Test
    void modulesHaveNoCycles() {
        House.check(slices().matching(SERVER + "(*)..")
                .should()
                .beFreeOfCycles()
                .because("a module that needs itself through another can't be understood alone"));
    }

    @Test
    void modulesAreClosed() {
        House.check(classes()
                .that()
                .resideInAPackage(ROOT + "server..")
                .should(knowOnlyTheFaceOfOtherModules())
                .because("a module's face is the few public types in its root package"));
    }

    @Test
    void platformKnowsNoModule() {
        House.check(noClasses()
                .that()
                .resideInAPackage(PLATFORM + "..")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "belong to a module",
                        type -> type.getPackageName().startsWith(SERVER)
                                && !type.getPackageName().startsWith(PLATFORM)))
                .because("all modules stand on the platform"));
    }

    /// A `Handle` is passed on by those who open a transaction and call a store in it; they can't do anything else
    /// with it without naming another type of Jdbi. Three files open transactions past `Tx`, because they look
    /// at all restaurants: two with a role of the database that may read nothing but tokens and positions, and
    /// the audit.
    @Test
    void storesAloneSpeakSql() {
        House.check(noClasses()
                .that()
                .resideInAPackage(ROOT + "server..")
                .and()
                .resideOutsideOfPackage(PLATFORM + "..")
                .and(DescribedPredicate.not(House.filesThat(
                        "look at all restaurants", type -> ACROSS_RESTAURANTS.contains(type.getName()))))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.jdbi.v3.core.Jdbi")
                .because("Tx.forTenant is the only door to the database"));
        House.check(noClasses()
                .that()
                .resideInAPackage(ROOT + "server..")
                .and()
                .resideOutsideOfPackage(PLATFORM + "..")
                .and(DescribedPredicate.not(House.filesNamed("Store")))
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "speak SQL",
                        type -> (type.getPackageName().startsWith("org.jdbi.")
                                        && !PASSED_ON.contains(type.getSimpleName()))
                                || type.getPackageName().startsWith("java.sql")
                                || type.getPackageName().startsWith("javax.sql")
                                || type.getPackageName().startsWith("org.postgresql")))
                .because("whoever wonders what is read or written finds it in a file named …Store"));
    }

    @Test
    void streamAloneSpeaksKafka() {
        House.check(noClasses()
                .that()
                .resideInAPackage("com.intellidine..")
                .and()
                .resideOutsideOfPackages(PLATFORM + ".stream..", PLATFORM + ".embedded..", ROOT + "verification..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "kafka..")
                .because("a broker that is down must stop nothing but the stream"));
        House.check(noClasses()
                .that()
                .resideInAPackage(PLATFORM + ".embedded..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka.clients..")
                .because("the broker for demo and tests is started there, not used"));
    }

    @Test
    void nothingIsInjectedIntoFields() {
        for (String annotation : new String[] {
            "org.springframework.beans.factory.annotation.Autowired",
            "org.springframework.beans.factory.annotation.Value",
            "jakarta.inject.Inject",
            "jakarta.annotation.Resource"
        }) {
            House.check(noFields()
                    .should()
                    .beAnnotatedWith(annotation)
                    .because("what is inside a module can be made with `new`"));
        }
    }

    @Test
    void nothingIsTransactionalByAnnotation() {
        String annotation = "org.springframework.transaction.annotation.Transactional";
        String reason = "Tx.forTenant is the only door to the database, and it can be seen";
        House.check(noClasses().should().beAnnotatedWith(annotation).because(reason));
        House.check(noMethods().should().beAnnotatedWith(annotation).because(reason));
    }

    private static String module(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(SERVER)) {
            return "";
        }
        String rest = name.substring(SERVER.length());
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }

    private static ArchCondition<JavaClass> knowOnlyTheFaceOfOtherModules() {
        return new ArchCondition<>("know only the root package of other modules") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass();
                    String module = module(target);
                    boolean inside = module.isEmpty() || module.equals("platform") || module.equals(module(type));
                    if (!inside && !target.getPackageName().equals(SERVER + module)) {
                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                    }
                }
            }
        };
    }
}
