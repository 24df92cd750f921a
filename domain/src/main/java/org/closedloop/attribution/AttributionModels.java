package org.closedloop.attribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All models, found by themselves and in their order. */
@ApplicationScoped
public class AttributionModels {

  private List<AttributionModel> models = List.of();

  protected AttributionModels() {} // for CDI

  @Inject
  public AttributionModels(@Any Instance<AttributionModel> models) {
    this(models.stream().toList());
  }

  private AttributionModels(Collection<AttributionModel> found) {
    List<AttributionModel> ordered = new ArrayList<>(found);
    ordered.sort(Comparator.comparingInt(AttributionModel::position));
    if (ordered.stream().map(AttributionModel::code).distinct().count() != ordered.size()) {
      throw new IllegalStateException("Two attribution models bear one code");
    }
    this.models = ordered;
  }

  /**
   * @throws IllegalStateException if two models bear the same code
   */
  public static AttributionModels of(Collection<AttributionModel> models) {
    return new AttributionModels(models);
  }

  public List<AttributionModel> all() {
    return List.copyOf(models);
  }

  public Optional<AttributionModel> named(String code) {
    return models.stream().filter(model -> model.code().equals(code)).findFirst();
  }
}
