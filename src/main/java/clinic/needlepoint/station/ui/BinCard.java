package clinic.needlepoint.station.ui;

import clinic.needlepoint.station.BinState;
import clinic.needlepoint.station.SharpsBin;
import clinic.needlepoint.ui.Shape;
import clinic.needlepoint.ui.Status;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

/** The sharps bin with what the beam has counted. */
final class BinCard extends Section {

  BinCard(SharpsBin bin) {
    addClassNames("card", "bn");
    BinState state = bin.state();
    add(new H2(getTranslation("station.bin.title")));
    add(StationDrawings.bin(state, bin.count().drops()));
    if (state.inPlace()) {
      Span count =
          new Span(getTranslation("station.bin.count", String.valueOf(bin.count().drops())));
      count.addClassNames("key-t", "num");
      add(count);
    }
    add(new Status(shape(state), getTranslation("station.bin." + state.word())));
    if (state.inPlace()) {
      String key = bin.count().complete() ? "station.bin.byTheBeam" : "station.bin.notAllTheTime";
      Span caption = new Span(getTranslation(key));
      caption.addClassName("cap");
      add(caption);
    }
  }

  private static Shape shape(BinState state) {
    return switch (state) {
      case ROOM -> Shape.OK;
      case FULL -> Shape.STOP;
      case MISSING -> Shape.WARN;
      case UNKNOWN, ROOM_UNKNOWN -> Shape.UNKNOWN;
    };
  }
}
