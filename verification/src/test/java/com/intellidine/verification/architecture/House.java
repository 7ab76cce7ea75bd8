package com.intellidine.verification.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Optional;
import java.util.function.Predicate;

/// All classes of all modules, and the words in which the rules speak of them.
final class House {
    static final String ROOT = "com.intellidine.";

    static final String[] CORE = {
        ROOT + "domain..",
        ROOT + "pricing..",
        ROOT + "receipt..",
        ROOT + "fold..",
        ROOT + "wire..",
        ROOT + "sync..",
        ROOT + "audit..",
        ROOT + "demo.."
    };

    /// Read once: importing takes seconds. Never changed afterwards. What the benchmark harness generates is not ours.
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("/jmh_generated/"))
            .importPackages("com.intellidine");

    private House() {}

    /// A module that has nothing yet to which a rule applies keeps it.
    static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(CLASSES);
    }

    static JavaClasses classes() {
        return CLASSES;
    }

    /// Nested and anonymous classes count as the file in which they stand.
    static JavaClass file(JavaClass type) {
        JavaClass outer = type;
        Optional<JavaClass> next = type.getEnclosingClass();
        while (next.isPresent()) {
            outer = next.get();
            next = outer.getEnclosingClass();
        }
        return outer;
    }

    static DescribedPredicate<JavaClass> filesThat(String description, Predicate<JavaClass> predicate) {
        return DescribedPredicate.describe(description, type -> predicate.test(file(type)));
    }

    static DescribedPredicate<JavaClass> filesNamed(String suffix) {
        return filesThat(
                "stand in a file …" + suffix, type -> type.getSimpleName().endsWith(suffix));
    }

    /// What is started from a command line, and so may talk to it.
    static boolean isEntryPoint(JavaClass type) {
        return type.getMethods().stream()
                .anyMatch(method -> method.getName().equals("main")
                        && method.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.STATIC));
    }
}
