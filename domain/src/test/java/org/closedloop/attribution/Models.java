package org.closedloop.attribution;

import java.util.List;

/** All models. */
final class Models {

  private Models() {}

  static List<AttributionModel> all() {
    return List.of(
        new FirstTouch(),
        new LastTouch(),
        new LastNonDirect(),
        new Linear(),
        new UShape(),
        new WShape(),
        new FullPath(),
        new TimeDecay(),
        new Markov(),
        new Shapley());
  }
}
