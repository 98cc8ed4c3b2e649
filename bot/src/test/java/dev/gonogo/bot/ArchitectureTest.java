package dev.gonogo.bot;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.gonogo.port.Chat;
import dev.gonogo.port.Deployer;
import dev.gonogo.port.Forge;
import dev.gonogo.port.GitRemote;
import dev.gonogo.port.Lease;
import dev.gonogo.process.Step;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The allowed dependencies, in words. Forbids what a Maven module cannot. */
final class ArchitectureTest {
    /** The core's packages; each knows only those before it. */
    private static final List<String> CORE = List.of(
            "version",
            "world",
            "talk",
            "release",
            "process",
            "plan",
            "hotfix",
            "audit",
            "lint",
            "train",
            "rehearsal",
            "port",
            "form",
            "decision",
            "command");

    private static final List<String> ADAPTERS = List.of(
            "argocd", "console", "discord", "git", "github", "memory", "processfile", "registries", "slack", "store");

    private static final JavaClasses GONOGO = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("dev.gonogo");

    /** Type to the types that it uses; nested types count as their outermost. */
    private static final Map<String, Set<String>> KNOWN = GONOGO.stream()
            .collect(Collectors.groupingBy(
                    ArchitectureTest::outermost,
                    Collectors.flatMapping(
                            type -> type.getDirectDependenciesFromSelf().stream()
                                    .map(one -> outermost(one.getTargetClass())),
                            Collectors.toSet())));

    private static String in(String name) {
        return "dev.gonogo." + name + "..";
    }

    private static String[] packages(List<String> names) {
        return names.stream().map(ArchitectureTest::in).toArray(String[]::new);
    }

    @Test
    void everyPartIsLookedAt() {
        for (String part : List.of(
                "plan",
                "argocd",
                "console",
                "discord",
                "git",
                "github",
                "http",
                "processfile",
                "slack",
                "store",
                "yaml",
                "bot")) {
            assertThat(GONOGO.stream().anyMatch(one -> one.getPackageName().startsWith("dev.gonogo." + part)))
                    .as(part)
                    .isTrue();
        }
        for (String service : List.of("actions", "argocd", "discord", "github", "http", "registries", "slack")) {
            assertThat(GONOGO.stream().anyMatch(resideInAPackage("dev.gonogo.lookalike." + service)))
                    .as("look-alike of " + service)
                    .isTrue();
        }
    }

    @Test
    void packagesOfTheCoreKnowOnlyThoseBeforeThem() {
        for (int place = 0; place < CORE.size() - 1; place++) {
            noClasses()
                    .that()
                    .resideInAPackage(in(CORE.get(place)))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(packages(CORE.subList(place + 1, CORE.size())))
                    .because("the order is " + String.join(" < ", CORE))
                    .check(GONOGO);
        }
    }

    @Test
    void noPackagesGoInCircles() {
        slices().matching("dev.gonogo.(**)").should().beFreeOfCycles().check(GONOGO);
    }

    @Test
    void everyPackageOfTheCoreHasItsPlace() {
        assertThat(GONOGO.stream()
                        .filter(type -> type.getSource()
                                .filter(source -> PureCoreTest.isOfTheCore(source.getUri()))
                                .isPresent())
                        .map(type -> type.getPackageName().replaceFirst("dev\\.gonogo\\.(\\w+).*", "$1"))
                        .collect(Collectors.toSet()))
                .isEqualTo(Set.copyOf(CORE));
    }

    /** The answer types in {@code world} are independent of each other. */
    @Test
    void noPackageOfTheCoreHasMoreThanFortyTypes() {
        assertThat(core("world"))
                .isNotEmpty()
                .allSatisfy((name, types) -> assertThat(types).as(name).hasSizeLessThanOrEqualTo(40));
    }

    /** Commands are one closed list, which knows each of them. */
    @Test
    void noCircleWithinAPackageOfTheCoreHasMoreThanTenTypes() {
        assertThat(core("command"))
                .isNotEmpty()
                .allSatisfy((name, types) -> assertThat(types)
                        .allSatisfy(type -> assertThat(circle(type, types)).hasSizeLessThanOrEqualTo(10)));
    }

    /** Package to the names of its types, nested ones left out. */
    private static Map<String, Set<String>> core(String leftOut) {
        return GONOGO.stream()
                .filter(resideInAnyPackage(packages(CORE)))
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .filter(type -> !type.getPackageName().equals("dev.gonogo." + leftOut))
                .collect(Collectors.groupingBy(
                        JavaClass::getPackageName,
                        Collectors.mapping(ArchitectureTest::outermost, Collectors.toSet())));
    }

    private static String outermost(JavaClass type) {
        return type.getBaseComponentType().getName().replaceFirst("\\$.*", "");
    }

    /** Types of a package that a type uses in any way and that use it as well. */
    private static Set<String> circle(String type, Set<String> types) {
        return reached(type, types).stream()
                .filter(other -> reached(other, types).contains(type))
                .collect(Collectors.toSet());
    }

    private static Set<String> reached(String type, Set<String> types) {
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(type));
        while (!open.isEmpty()) {
            KNOWN.getOrDefault(open.pop(), Set.of()).stream()
                    .filter(types::contains)
                    .filter(reached::add)
                    .forEach(open::push);
        }
        return reached;
    }

    @Test
    void anAdapterKnowsNoOtherAdapterAndNotTheBot() {
        for (String adapter : ADAPTERS) {
            List<String> others =
                    ADAPTERS.stream().filter(other -> !other.equals(adapter)).toList();
            noClasses()
                    .that()
                    .resideInAPackage(in(adapter))
                    .should()
                    .dependOnClassesThat(
                            resideInAnyPackage(packages(others)).or(resideInAnyPackage("dev.gonogo.bot..")))
                    .allowEmptyShould(true)
                    .check(GONOGO);
        }
    }

    /**
     * The only thing that adapters share besides the core: the module {@code http} is not an adapter and reaches no
     * outside system.
     */
    @Test
    void whatAdaptersShareKnowsOnlyJavaAndIsKnownToAdaptersOnly() {
        classes()
                .that()
                .resideInAPackage(in("http"))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(in("http"), "java..", "org.jspecify.annotations")
                        .or(describe("primitives", JavaClass::isPrimitive)))
                .check(GONOGO);
        noClasses()
                .that()
                .resideOutsideOfPackage(in("http"))
                .and()
                .resideOutsideOfPackages(packages(ADAPTERS))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(in("http"))
                .check(GONOGO);
    }

    /** The module {@code yaml} is no adapter either: it makes values of text. */
    @Test
    void strictYamlKnowsNoKindOfFileAndIsReadWherePeopleWriteIt() {
        classes()
                .that()
                .resideInAPackage(in("yaml"))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                in("yaml"),
                                in("talk"),
                                "com.fasterxml.jackson..",
                                "org.yaml.snakeyaml..",
                                "java..",
                                "org.jspecify.annotations")
                        .or(describe("primitives", JavaClass::isPrimitive)))
                .check(GONOGO);
        noClasses()
                .that()
                .resideOutsideOfPackages(in("yaml"), in("processfile"), "dev.gonogo.bot.config")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(in("yaml"))
                .check(GONOGO);
    }

    @Test
    void lookAlikesKnowNothingOfGonogo() {
        noClasses()
                .that()
                .resideInAPackage(in("lookalike"))
                .should()
                .dependOnClassesThat(resideInAPackage("dev.gonogo..").and(not(resideInAPackage(in("lookalike")))))
                .because("a contract proves little where one side has heard from the other what to do")
                .check(GONOGO);
    }

    @Test
    void onlyTheWiringKnowsAdapters() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "dev.gonogo.bot.config..", "dev.gonogo.bot.conversation..", "dev.gonogo.bot.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages(ADAPTERS))
                .because("only classes of dev.gonogo.bot itself choose and create adapters")
                .check(GONOGO);
    }

    @Test
    void onlyTheWiringCreatesAdapters() {
        DescribedPredicate<JavaConstructorCall> ofAnAdapter = describe(
                "of an adapter from outside of it",
                call -> isAdapter(call.getTargetOwner())
                        && !call.getTargetOwner()
                                .getPackageName()
                                .equals(call.getOriginOwner().getPackageName()));
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.gonogo.bot")
                .should()
                .callConstructorWhere(ofAnAdapter)
                .check(GONOGO);
    }

    private static boolean isAdapter(JavaClass type) {
        return ADAPTERS.stream().anyMatch(adapter -> type.getPackageName().startsWith("dev.gonogo." + adapter));
    }

    @Test
    void onlyTheActRunnerActsOnTheOutside() {
        DescribedPredicate<JavaCall<?>> acting = describe(
                "that act with a lease",
                call -> isPort(call.getTargetOwner(), Forge.class, GitRemote.class, Deployer.class)
                        && call.getTarget().getRawParameterTypes().stream()
                                .anyMatch(type -> type.isEquivalentTo(Lease.class)));
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("dev.gonogo.bot.engine.ActRunner")
                .and()
                .resideOutsideOfPackage("dev.gonogo.memory..")
                .should()
                .callMethodWhere(acting)
                .check(GONOGO);
    }

    @Test
    void onlyTheAnnouncerSpeaksInRooms() {
        DescribedPredicate<JavaCall<?>> speaking = describe(
                "that speak",
                call -> isPort(call.getTargetOwner(), Chat.class)
                        && List.of("post", "update", "notice").contains(call.getName()));
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("dev.gonogo.bot.engine.Announcer")
                .and()
                .resideOutsideOfPackage("dev.gonogo.memory..")
                .should()
                .callMethodWhere(speaking)
                .check(GONOGO);
    }

    private static boolean isPort(JavaClass type, Class<?>... ports) {
        return List.of(ports).stream().anyMatch(type::isAssignableTo);
    }

    @Test
    void onlyStoresMakeLeases() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.gonogo.store..", "dev.gonogo.memory..")
                .and()
                .areNotAssignableTo(Lease.class)
                .should()
                .callConstructorWhere(
                        describe("of Lease", call -> call.getTargetOwner().isEquivalentTo(Lease.class)))
                .because("a lease is the right to act, and a store gives it")
                .check(GONOGO);
    }

    /** A rehearsal takes every step as one that needs nothing. */
    @Test
    void aStepThatLooksAtNeedsOfItsOwnIsThereWithoutThem() {
        assertThat(GONOGO.stream()
                        .filter(type -> type.isAssignableTo(Step.class) && !type.isEquivalentTo(Step.class))
                        .filter(type -> type.tryGetMethod("needs").isPresent()))
                .isNotEmpty()
                .allMatch(type -> type.tryGetMethod("withoutNeeds").isPresent());
    }

    @Test
    void nothingIsNamedAfterNothing() {
        noClasses().should().haveNameMatching(".*(Utils?|Manager|Helper|Impl)").check(GONOGO);
    }
}
