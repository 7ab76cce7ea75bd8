package com.intellidine.verification.architecture;

import static com.intellidine.verification.architecture.House.ROOT;
import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import org.junit.jupiter.api.Test;

class ClientRulesTest {
    @Test
    void viewModelsRunWithoutAScreen() {
        House.check(noClasses()
                .that(House.filesNamed("ViewModel"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.application..", "javafx.concurrent..")
                .because("a view model is tested in plain JUnit, in milliseconds"));
    }

    @Test
    void viewModelsDoNotKnowTheirViews() {
        House.check(noClasses()
                .that(House.filesNamed("ViewModel"))
                .should()
                .dependOnClassesThat(House.filesNamed("View"))
                .because("a view binds to a view model; the other way round neither can be changed alone"));
    }

    @Test
    void viewsDoNotTouchStoresOrSyncing() {
        House.check(
                noClasses()
                        .that(House.filesNamed("View"))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(ROOT + "device.store..", ROOT + "device.sync..", ROOT + "device.lan..")
                        .because(
                                "a view shows values and forwards verbs; reading for the screen never waits for a disk or peer"));
    }

    /// `app` wires the features together; `counter` is what all features of the terminal share.
    @Test
    void featuresOfAnAppDoNotDependOnOneAnother() {
        House.check(slices().matching(ROOT + "pos.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(resideInAPackage(ROOT + "pos.app.."), alwaysTrue())
                .ignoreDependency(alwaysTrue(), resideInAPackage(ROOT + "pos.counter.."))
                .because("a feature is read, changed and thrown away by itself"));
        House.check(slices().matching(ROOT + "kitchen.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(resideInAPackage(ROOT + "kitchen.app.."), alwaysTrue())
                .because("a feature is read, changed and thrown away by itself"));
    }

    @Test
    void nothingOnTheScreenHasAnId() {
        House.check(noClasses()
                .should()
                .callMethodWhere(target(name("setId")).and(target(owner(assignableTo("javafx.scene.Node")))))
                .because("style sheets keep for ever what they found out about an id; give it a NodeName"));
    }

    @Test
    void appsAndServerDoNotKnowEachOther() {
        House.check(noClasses()
                .that()
                .resideInAPackage(ROOT + "pos..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + "kitchen..", ROOT + "server..")
                .because("each is installed by itself; what they share is in the shared model"));
        House.check(noClasses()
                .that()
                .resideInAPackage(ROOT + "kitchen..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + "pos..", ROOT + "server..")
                .because("each is installed by itself; what they share is in the shared model"));
        House.check(noClasses()
                .that()
                .resideInAPackage(ROOT + "device..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + "pos..", ROOT + "kitchen..", ROOT + "server..")
                .because("what is shared knows none of those that share it"));
    }

    @Test
    void nothingThatShipsKnowsTheProofs() {
        House.check(noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "verification..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "verification..")
                .because("verification is never shipped"));
    }

    @Test
    void devicesSpeakSqlInTheirStoreOnly() {
        House.check(noClasses()
                .that()
                .resideInAnyPackage(ROOT + "device..", ROOT + "pos..", ROOT + "kitchen..")
                .and()
                .resideOutsideOfPackage(ROOT + "device.store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "org.h2..", "org.jdbi..")
                .because("the rest of a device reads immutable values and never waits for the disk"));
    }
}
