package clinic.needlepoint.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.menu.MenuEntry;
import jakarta.annotation.security.PermitAll;
import org.springframework.beans.factory.ObjectProvider;

/** The pages that the rail has no room for. */
@Route(value = MoreView.PATH, layout = StaffLayout.class)
@PermitAll // it shows each person only what this person may open
class MoreView extends StaffPage implements HasDynamicTitle {
  static final String PATH = "staff/more";

  private final transient ObjectProvider<RailBadge> badges;

  MoreView(ObjectProvider<RailBadge> badges) {
    this.badges = badges;
    title(getTranslation("ui.more"));
    Nav places = new Nav();
    places.addClassName("places");
    places.getElement().setAttribute("aria-label", getTranslation("ui.more"));
    StaffMenu.ofThisPerson().more().forEach(entry -> places.add(place(entry)));
    add(places, new StaffLanguage());
  }

  private Anchor place(MenuEntry entry) {
    Anchor place = new Anchor("/" + StaffMenu.path(entry), "");
    place.addClassNames("btn", "place");
    place.getElement().setAttribute("router-link", true);
    int waiting = RailBadge.count(badges.stream(), StaffMenu.path(entry));
    String title = getTranslation(entry.title());
    place.add(Icon.of(entry.icon()), new Span(waiting == 0 ? title : title + " (" + waiting + ")"));
    return place;
  }

  @Override
  public String getPageTitle() {
    return getTranslation("ui.more");
  }
}
