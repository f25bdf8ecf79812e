package clinic.needlepoint.aftercare.ui;

import clinic.needlepoint.aftercare.HandedOver;
import clinic.needlepoint.ui.Paper;

/** By which way a paper left, in the records' words. */
final class Ways {
  private Ways() {}

  static HandedOver.Way of(Paper.Way way) {
    return switch (way) {
      case STICK -> HandedOver.Way.STICK;
      case BROWSER -> HandedOver.Way.BROWSER;
      case PRINTER -> HandedOver.Way.PRINTER;
    };
  }
}
