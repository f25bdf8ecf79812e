package clinic.needlepoint.station.ui;

import clinic.needlepoint.station.CartridgeDrawer;
import clinic.needlepoint.station.DrawerPosition;
import clinic.needlepoint.station.SlotState;
import clinic.needlepoint.ui.Shape;
import clinic.needlepoint.ui.Status;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** The drawer from above, slot by slot. */
final class DrawerCard extends Section {

  DrawerCard(CartridgeDrawer drawer) {
    addClassNames("card", "dr");
    H2 title =
        new H2(new Span(getTranslation("station.drawer.title")), position(drawer.position()));
    UnorderedList slots = new UnorderedList();
    slots.addClassName("slots");
    drawer.slots().forEach((number, state) -> slots.add(slot(number, state)));
    Div handle = new Div();
    handle.addClassName("handle");
    handle.addClassName(drawer.position().word());
    add(title, slots, handle);
  }

  private Status position(DrawerPosition position) {
    Shape shape =
        switch (position) {
          case CLOSED -> Shape.OK;
          case OPEN -> Shape.WARN;
          case UNKNOWN -> Shape.UNKNOWN;
        };
    return new Status(shape, getTranslation("station.drawer." + position.word()));
  }

  private ListItem slot(int number, SlotState state) {
    Span numeral = new Span(String.valueOf(number));
    numeral.addClassName("numeral");
    Span words = new Span(numeral, new Span(getTranslation("station.slot." + state.word())));
    words.addClassName("words");
    ListItem item = new ListItem(StationDrawings.slot(state), words);
    item.addClassName("slot");
    switch (state) {
      case EMPTY -> item.addClassName("slot--empty");
      case UNKNOWN -> item.addClassName("slot--fault");
      case FULL -> item.addClassName("slot--full");
    }
    return item;
  }
}
