package dev.gonogo.bot;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.gonogo.process.Need;
import java.io.IOException;
import java.io.Serializable;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Calendar;
import java.util.Collection;
import java.util.Date;
import java.util.Formatter;
import java.util.Map;
import java.util.Random;
import java.util.ResourceBundle;
import java.util.Scanner;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.Timer;
import java.util.TimerTask;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The core decides only from its input. Its module keeps it from everything outside {@code java.base}; here, clocks,
 * randomness, threads and the environment inside that module are forbidden in every package of the core.
 */
final class PureCoreTest {
    private static final String PLACE =
            Need.class.getProtectionDomain().getCodeSource().getLocation().getPath();

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(location -> location.contains(PLACE))
            .importPackages("dev.gonogo");

    static boolean isOfTheCore(URI type) {
        return type.toString().contains(PLACE);
    }

    @Test
    void theModuleExportsEveryPackage() throws IOException {
        String module = Files.readString(Path.of("../commands/src/main/java/module-info.java"));
        Set<String> exported = Pattern.compile("exports ([a-z.]+);")
                .matcher(module)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
        Set<String> packages = CORE.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());

        assertThat(packages)
                .contains("dev.gonogo.process.tag", "dev.gonogo.rehearsal", "dev.gonogo.train")
                .isEqualTo(exported);
    }

    @Test
    void itKnowsNothingButValuesAndItself() {
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("dev.gonogo..", "org.jspecify.annotations")
                        .or(resideInAnyPackage("java.lang", "java.lang.annotation", "java.util", "java.util.function"))
                        .or(resideInAnyPackage("java.util.regex", "java.util.stream", "java.time.."))
                        .or(belongToAnyOf(Serializable.class))
                        .or(describe("primitives", JavaClass::isPrimitive)))
                .because(
                        "it reads no file, opens no connection, shares nothing between threads and looks into no class")
                .check(CORE);
    }

    @Test
    void itHasNoClock() {
        noClasses()
                .should()
                .dependOnClassesThat(kindsOf(Date.class, Calendar.class))
                .orShould()
                .accessTargetWhere(on("java.time..*", "now|system|systemUTC|systemDefaultZone|tick.*")
                        .or(on("java.lang.System", "currentTimeMillis|nanoTime")))
                .because("time comes in by parameter")
                .check(CORE);
    }

    @Test
    void itThrowsNoDice() {
        noClasses()
                .should()
                .dependOnClassesThat(kindsOf(Random.class, SplittableRandom.class))
                .orShould()
                .accessTargetWhere(on("java.lang.(Strict)?Math", "random")
                        .or(on("java.util.UUID", "randomUUID"))
                        .or(on("java.util.Collections", "shuffle")))
                .because("the same question has the same answer")
                .check(CORE);
    }

    @Test
    void itStartsNoThreadAndWaitsForNone() {
        noClasses()
                .should()
                .dependOnClassesThat(
                        kindsOf(Thread.class, ThreadGroup.class, ThreadLocal.class, Timer.class, TimerTask.class))
                .orShould()
                .accessTargetWhere(on(".*", "parallel(Stream|Sort|Prefix|SetAll)?")
                        .or(on("java.lang.Object", "wait|notify(All)?")))
                .because("it runs where it is called")
                .check(CORE);
    }

    @Test
    void itLocksNothing() {
        noMethods().should().haveModifier(JavaModifier.SYNCHRONIZED).check(CORE);
    }

    @Test
    void itLooksAtNoEnvironment() {
        noClasses()
                .should()
                .dependOnClassesThat(belongToAnyOf(
                        System.class, Runtime.class, ProcessBuilder.class, Process.class, ProcessHandle.class))
                .orShould()
                .dependOnClassesThat(belongToAnyOf(Scanner.class, Formatter.class))
                .orShould()
                .accessTargetWhere(on(".*", "getDefault|setDefault|systemDefault|printStackTrace")
                        .or(on("java.lang.(Boolean|Integer|Long)", "getBoolean|getInteger|getLong")))
                .because("it says the same on every machine")
                .check(CORE);
    }

    @Test
    void itLooksIntoNoClass() {
        noClasses()
                .should()
                .dependOnClassesThat(belongToAnyOf(
                        ClassLoader.class, Module.class, StackWalker.class, ServiceLoader.class, ResourceBundle.class))
                .orShould()
                .accessTargetWhere(on("java.lang.Class", "(?!(isInstance|cast|getSimpleName)$).*"))
                .because("kinds answer by themselves")
                .check(CORE);
    }

    @Test
    void itKeepsNothingBetweenTwoQuestions() {
        noFields()
                .that()
                .areStatic()
                .and(not(describe(
                        "made by the compiler", field -> field.getModifiers().contains(JavaModifier.SYNTHETIC))))
                .should()
                .notBeFinal()
                .orShould()
                .haveRawType(describe("that can be written into", PureCoreTest::isWritable))
                .because("what is kept is a fact or a decision, in the store")
                .check(CORE);
    }

    private static boolean isWritable(JavaClass type) {
        boolean holder = type.isArray()
                || type.isAssignableTo(StringBuilder.class)
                || type.isAssignableTo(Collection.class)
                || type.isAssignableTo(Map.class);
        return holder && !type.isInterface();
    }

    /** These types and what extends them, such as a {@code GregorianCalendar}. */
    private static DescribedPredicate<JavaClass> kindsOf(Class<?>... types) {
        return Stream.of(types)
                .map(JavaClass.Predicates::assignableTo)
                .reduce((one, other) -> one.or(other))
                .orElseThrow();
    }

    /** By call, by reference or by field. */
    private static DescribedPredicate<JavaAccess<?>> on(String owners, String names) {
        return describe(
                owners + "." + names,
                access -> access.getTargetOwner().getName().matches(owners)
                        && access.getName().matches(names));
    }
}
