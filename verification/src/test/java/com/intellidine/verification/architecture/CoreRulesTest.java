package com.intellidine.verification.architecture;

import static com.intellidine.verification.architecture.House.CORE;
import static com.intellidine.verification.architecture.House.ROOT;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CoreRulesTest {
    private static String[] coreAnd(String... more) {
        return Stream.concat(Arrays.stream(CORE), Arrays.stream(more)).toArray(String[]::new);
    }

    @Test
    void coreKnowsItselfAndTheLanguageOnly() {
        House.check(classes()
                .that()
                .resideInAnyPackage(CORE)
                .and()
                .resideOutsideOfPackage(ROOT + "wire..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(coreAnd("java..", "org.jspecify.."))
                .because("the same rules run on the terminal, in the kitchen, at the server and in the simulator"));
    }

    @Test
    void wireAloneKnowsJackson() {
        House.check(classes()
                .that()
                .resideInAPackage(ROOT + "wire..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(coreAnd("java..", "org.jspecify..", "tools.jackson.."))
                .because("JSON is one of many forms that facts could take, and only one package needs to know it"));
        House.check(noClasses()
                .that()
                .resideInAnyPackage(ROOT + "device..", ROOT + "pos..", ROOT + "kitchen..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson..")
                .because("what goes over the wire is written and read in one place"));
    }

    @Test
    void coreTouchesNeitherDiskNorNetworkNorThreads() {
        House.check(noClasses()
                .that()
                .resideInAnyPackage(CORE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.io..", "java.net..", "java.sql..", "java.nio.file..", "java.util.concurrent..")
                .because("a decision that reads the world can't be replayed"));
    }

    @Test
    void domainKnowsNothingOfWhatIsMadeOfIt() {
        House.check(noClasses()
                .that()
                .resideInAPackage(ROOT + "domain..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        ROOT + "pricing..",
                        ROOT + "receipt..",
                        ROOT + "fold..",
                        ROOT + "wire..",
                        ROOT + "sync..",
                        ROOT + "audit..",
                        ROOT + "demo..")
                .because("facts stand by themselves; prices, receipts, texts and protocols are made of them"));
    }

    @Test
    void pricingKnowsNothingOfReceiptsAndTheWire() {
        House.check(noClasses()
                .that()
                .resideInAPackage(ROOT + "pricing..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + "receipt..", ROOT + "wire..", ROOT + "sync..", ROOT + "fold..")
                .because("a price follows from lines and tax rates alone"));
    }

    @Test
    void wireAndSyncKnowNothingOfPricesAndReceipts() {
        House.check(noClasses()
                .that()
                .resideInAnyPackage(ROOT + "wire..", ROOT + "sync..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + "pricing..", ROOT + "receipt..")
                .because("amounts travel as they were captured; nothing on the way computes them again"));
    }

    @Test
    void coreHasNoCycles() {
        House.check(slices().matching(ROOT + "domain.(*)..")
                .should()
                .beFreeOfCycles()
                .because("a part that can't be understood without itself can't be changed alone"));
        House.check(slices().matching(ROOT + "(domain|pricing|receipt|fold|wire|sync|audit|demo)..")
                .should()
                .beFreeOfCycles()
                .because("there is one direction: domain, then what is made of it"));
    }
}
