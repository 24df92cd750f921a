package org.closedloop.database;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;

/** The application's entities on an empty, migrated database, without a server around them. */
public class TestPersistence implements AutoCloseable {

  private final EntityManagerFactory factory;

  public TestPersistence(TestDatabase kind) {
    this(kind.empty());
  }

  public TestPersistence(DataSource database) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
    settings.put("jakarta.persistence.nonJtaDataSource", database);
    settings.put("eclipselink.session-name", "test-" + System.identityHashCode(database));
    factory = Persistence.createEntityManagerFactory("closedloop", settings);
  }

  /** In a transaction of its own, committed at the end. */
  public <T> T call(Function<EntityManager, T> work) {
    try (EntityManager em = factory.createEntityManager()) {
      em.getTransaction().begin();
      try {
        T result = work.apply(em);
        em.getTransaction().commit();
        return result;
      } finally {
        if (em.getTransaction().isActive()) {
          em.getTransaction().rollback();
        }
      }
    }
  }

  /** In a transaction of its own, committed at the end. */
  public void run(Consumer<EntityManager> work) {
    call(
        em -> {
          work.accept(em);
          return null;
        });
  }

  @Override
  public void close() {
    factory.close();
  }
}
