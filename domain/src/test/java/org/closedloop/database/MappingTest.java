package org.closedloop.database;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.metamodel.EntityType;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MappingTest {

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void everyEntityFitsTheTablesOfTheMigration(TestDatabase kind) {
    try (TestPersistence persistence = new TestPersistence(kind)) {
      persistence.run(
          em -> {
            Set<EntityType<?>> entities = em.getMetamodel().getEntities();
            assertThat(entities).hasSizeGreaterThan(20);
            for (EntityType<?> entity : entities) {
              em.createQuery("select e from " + entity.getName() + " e").getResultList();
            }
          });
    }
  }
}
