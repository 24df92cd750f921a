package org.closedloop.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.closedloop.architecture.Modules.CLASSES;
import static org.closedloop.architecture.Modules.in;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ConversationScoped;
import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.closedloop.handoff.HandOff;
import org.closedloop.handoff.HandOffChange;
import org.closedloop.lead.ChangedLead;
import org.closedloop.lead.Lead;
import org.closedloop.lead.LeadProfile;
import org.closedloop.lead.StageChange;
import org.closedloop.opportunity.Opportunity;
import org.closedloop.opportunity.OpportunityChange;
import org.junit.jupiter.api.Test;

/** What ARCHITECTURE.md says about modules, packages and names. */
class ArchitectureTest {

  @Test
  void theDomainKnowsNoOtherModule() {
    hold(
        noClasses()
            .that(in("domain"))
            .should()
            .dependOnClassesThat(in("ejb").or(in("batch")).or(in("web"))));
  }

  @Test
  void servicesKnowNoPages() {
    hold(noClasses().that(in("ejb")).should().dependOnClassesThat(in("web")));
  }

  @Test
  void batchJobsKnowNeitherServicesNorPages() {
    hold(noClasses().that(in("batch")).should().dependOnClassesThat(in("ejb").or(in("web"))));
  }

  @Test
  void pagesReachBatchOnlyThroughTheOneDoorToJobs() {
    hold(
        noClasses()
            .that(in("web").or(in("ejb")))
            .should()
            .dependOnClassesThat(
                in("batch")
                    .and(DescribedPredicate.not(resideInAPackage("org.closedloop.job.batch")))));
  }

  @Test
  void noPackageStandsInTwoModules() {
    Map<String, Set<String>> modules = new TreeMap<>();
    for (JavaClass type : CLASSES) {
      modules
          .computeIfAbsent(type.getPackageName(), name -> new TreeSet<>())
          .add(Modules.moduleOf(type));
    }

    assertThat(modules).hasSizeGreaterThan(10).allSatisfy((name, in) -> assertThat(in).hasSize(1));
  }

  @Test
  void featuresFormNoCircles() {
    slices()
        .matching("org.closedloop.(*)..")
        .should()
        .beFreeOfCycles()
        .check(
            CLASSES.that(in("domain"))); // the night and the start of the server concern everybody
  }

  @Test
  void enterpriseBeansStandInServicesAndBatch() {
    hold(
        noClasses()
            .that()
            .resideOutsideOfPackages("..service..", "..batch..")
            .should()
            .dependOnClassesThat(
                resideInAPackage("jakarta.ejb..")
                    .and(DescribedPredicate.not(simpleNameEndingWith("Exception")))));
  }

  @Test
  void batchStandsInBatch() {
    hold(only("jakarta.batch..", "..batch.."));
  }

  @Test
  void facesStandsInWeb() {
    hold(
        noClasses()
            .that()
            .resideOutsideOfPackage("..web..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("jakarta.faces..", "org.primefaces..")));
  }

  @Test
  void restStandsInRest() {
    hold(only("jakarta.ws.rs..", "..rest.."));
  }

  @Test
  void officeFormatsStandInPackagesOfTheirOwn() {
    hold(only("org.apache.poi..", "org.closedloop.report.[excel|powerpoint].."));
  }

  @Test
  void nobodyAsksForTheTimeButTheClock() {
    hold(
        noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.closedloop.calendar.SystemClock")
            .should()
            .callCodeUnitWhere(readsTheTime()));
  }

  @Test
  void historiesAreAppendedByTheirAggregatesOnly() {
    hold(onlyCreatedBy(StageChange.class, Lead.class));
    hold(onlyCreatedBy(LeadProfile.class, Lead.class));
    hold(onlyCreatedBy(ChangedLead.class, Lead.class));
    hold(onlyCreatedBy(OpportunityChange.class, Opportunity.class));
    hold(onlyCreatedBy(HandOffChange.class, HandOff.class));
  }

  @Test
  void nothingIsCalledAfterNothing() {
    hold(
        noClasses()
            .should()
            .haveNameMatching(".*(Manager|Helper|Utils?|Impl|Data|Info|Dto|DTO)")
            .because("such a name says nothing about the concept"));
  }

  @Test
  void servicesAreTransactionBoundaries() {
    hold(
        classes()
            .that()
            .haveSimpleNameEndingWith("Service")
            .and(in("ejb"))
            .should(beAnnotatedWith(Stateless.class).or(beAnnotatedWith(Singleton.class))));
  }

  @Test
  void everyServiceMethodSaysWhoMayCallIt() {
    hold(
        methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Stateless.class)
            .should(sayWhoMayCall()));
  }

  @Test
  void whatASessionKeepsCanBeStored() {
    hold(
        classes()
            .that()
            .areAnnotatedWith(ViewScoped.class)
            .or()
            .areAnnotatedWith(SessionScoped.class)
            .or()
            .areAnnotatedWith(ConversationScoped.class)
            .should()
            .beAssignableTo(Serializable.class)
            .allowEmptyShould(true));
  }

  @Test
  void beanNamesAreUnique() {
    Map<String, Set<String>> beans = new TreeMap<>();
    for (JavaClass type : CLASSES) {
      if (type.isAnnotatedWith(Named.class)) {
        beans.computeIfAbsent(beanName(type), name -> new TreeSet<>()).add(type.getName());
      }
    }

    assertThat(beans).isNotEmpty().allSatisfy((name, types) -> assertThat(types).hasSize(1));
  }

  @Test
  void enterpriseBeanNamesAreUnique() {
    Map<String, Set<String>> beans = new TreeMap<>();
    for (JavaClass type : CLASSES) {
      if (type.isAnnotatedWith(Stateless.class) || type.isAnnotatedWith(Singleton.class)) {
        beans.computeIfAbsent(type.getSimpleName(), name -> new TreeSet<>()).add(type.getName());
      }
    }

    assertThat(beans).isNotEmpty().allSatisfy((name, types) -> assertThat(types).hasSize(1));
  }

  static String beanName(JavaClass type) {
    String given = type.getAnnotationOfType(Named.class).value();
    String simple = type.getSimpleName();
    return given.isEmpty()
        ? simple.substring(0, 1).toLowerCase(Locale.ROOT) + simple.substring(1)
        : given;
  }

  private static ArchRule only(String technology, String role) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(role)
        .should()
        .dependOnClassesThat(resideInAPackage(technology));
  }

  /** The weaver lets a row create empty copies of itself, which is no new history. */
  private static ArchRule onlyCreatedBy(Class<?> row, Class<?> aggregate) {
    return noClasses()
        .that()
        .doNotHaveFullyQualifiedName(aggregate.getName())
        .and()
        .doNotHaveFullyQualifiedName(row.getName())
        .should()
        .callConstructorWhere(
            DescribedPredicate.describe(
                "creates a " + row.getSimpleName(),
                call -> call.getTargetOwner().isEquivalentTo(row)));
  }

  private static DescribedPredicate<JavaCall<?>> readsTheTime() {
    return DescribedPredicate.describe(
        "reads the time",
        call -> {
          CodeUnitCallTarget target = call.getTarget();
          String owner = target.getOwner().getName();
          boolean now =
              owner.startsWith("java.time.")
                  && target.getName().equals("now")
                  && target.getRawParameterTypes().stream()
                      .noneMatch(type -> type.getName().equals("java.time.Clock"));
          boolean clock =
              owner.equals("java.time.Clock")
                  && (target.getName().startsWith("system") || target.getName().startsWith("tick"));
          boolean date =
              owner.equals("java.util.Date")
                  && target.getName().equals("<init>")
                  && target.getRawParameterTypes().isEmpty();
          boolean millis =
              owner.equals("java.lang.System") && target.getName().equals("currentTimeMillis");
          return now || clock || date || millis;
        });
  }

  private static ArchCondition<JavaMethod> sayWhoMayCall() {
    return new ArchCondition<>("say who may call it") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        boolean said =
            Set.of(RolesAllowed.class, PermitAll.class, DenyAll.class).stream()
                .anyMatch(
                    guard ->
                        method.isAnnotatedWith(guard) || method.getOwner().isAnnotatedWith(guard));
        events.add(
            new SimpleConditionEvent(
                method, said, method.getFullName() + " does not say who may call it"));
      }
    };
  }

  private static void hold(ArchRule rule) {
    rule.check(CLASSES);
  }
}
