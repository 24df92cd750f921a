package org.closedloop.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.closedloop.harness.RoleMatrix;
import org.closedloop.harness.Stored;
import org.closedloop.organisation.Role;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Whoever may not do something is refused by the service itself, and nothing is stored. */
@ArquillianTest
class RoleMatrixIT {

  @EJB private AsMarketing marketing;
  @EJB private AsMarketingLead marketingLead;
  @EJB private AsSales sales;
  @EJB private AsSalesLead salesLead;
  @EJB private AsTopManagement management;
  @EJB private AsController controller;
  @EJB private AsAdmin admin;

  @Inject private BeanManager beans;

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  @Test
  void anActionIsRefusedToWhoeverMayNotAndNothingIsStored() throws Exception {
    Map<String, Class<?>> services = services();
    SortedMap<String, String> before = stored();
    List<String> wrong = new ArrayList<>();
    int refused = 0;
    for (RoleMatrix.Row row : RoleMatrix.rows()) {
      if (row.isAction()) {
        for (Map.Entry<String, As> somebody : people().entrySet()) {
          if (!row.allowed().contains(somebody.getKey())) {
            for (Method method : methods(services, row.path())) {
              String answer = answer(somebody.getValue(), method);
              refused += answer.isEmpty() ? 1 : 0;
              if (!answer.isEmpty()) {
                wrong.add(somebody.getKey() + " " + row.name() + " " + answer);
              }
            }
          }
        }
      }
    }

    assertThat(wrong).isEmpty();
    assertThat(refused).as("forbidden actions that were tried").isGreaterThan(250);
    assertThat(stored()).isEqualTo(before);
  }

  @Test
  void anActionIsOpenToEachRoleThatIsNamed() throws Exception {
    Map<String, Class<?>> services = services();
    for (RoleMatrix.Row row : RoleMatrix.rows()) {
      if (List.of("DealService.suggested", "StageTermsService.all").contains(row.path())) {
        for (String role : row.allowed()) {
          String answer = answer(people().get(role), methods(services, row.path()).get(0));
          assertThat(answer).as(role + " " + row.name()).isNotEmpty();
        }
      }
    }
  }

  /** What came of calling it without anything; empty if it was refused. */
  private static String answer(As somebody, Method method) throws Exception {
    Object service = CDI.current().select(method.getDeclaringClass()).get();
    Object[] nothing = Stream.of(method.getParameterTypes()).map(RoleMatrixIT::nothing).toArray();
    try {
      somebody.call(() -> method.invoke(service, nothing));
      return "was carried out";
    } catch (InvocationTargetException e) {
      return e.getCause() instanceof EJBAccessException ? "" : String.valueOf(e.getCause());
    }
  }

  private static Object nothing(Class<?> type) {
    if (type == boolean.class) {
      return false;
    }
    if (type == int.class) {
      return 0;
    }
    return type == long.class ? 0L : null;
  }

  private static List<Method> methods(Map<String, Class<?>> services, String action) {
    String[] names = action.split("\\.");
    assertThat(services).containsKey(names[0]);
    List<Method> methods =
        Stream.of(services.get(names[0]).getDeclaredMethods())
            .filter(method -> method.getName().equals(names[1]))
            .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isBridge())
            .toList();
    assertThat(methods).as(action).isNotEmpty();
    return methods;
  }

  private Map<String, Class<?>> services() {
    Map<String, Class<?>> services = new HashMap<>();
    for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
      if (bean.getBeanClass().getPackageName().startsWith("org.closedloop.")) {
        services.put(bean.getBeanClass().getSimpleName(), bean.getBeanClass());
      }
    }
    return services;
  }

  private Map<String, As> people() {
    return Map.of(
        Role.MARKETING, marketing,
        Role.MARKETING_LEAD, marketingLead,
        Role.SALES, sales,
        Role.SALES_LEAD, salesLead,
        Role.MANAGEMENT, management,
        Role.CONTROLLER, controller,
        Role.ADMIN, admin);
  }

  private SortedMap<String, String> stored() throws SQLException {
    try (Connection connection = database.getConnection()) {
      return Stored.in(connection);
    }
  }
}
