package clinic.needlepoint.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.menu.MenuEntry;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;

/** The desk around a {@link StaffPage}: rail with what this person may open, head, work, acts. */
@PermitAll // each page says for itself which roles may open it
public final class StaffLayout extends Div implements RouterLayout, AfterNavigationObserver {
  private final Nav rail = new Nav();
  private final Header head = new Header();
  private final Main work = new Main();
  private final Div desk = new Div();
  private final SignedIn signedIn;
  private final ObjectProvider<RailBadge> badges;
  private final ObjectProvider<StandingTrouble> troubles;
  private final ObjectProvider<DeskBanner> banners;
  private final Clock clock;
  private final ObjectProvider<ClinicZone> zone;

  public StaffLayout(
      SignedIn signedIn,
      ObjectProvider<RailBadge> badges,
      ObjectProvider<StandingTrouble> troubles,
      ObjectProvider<DeskBanner> banners,
      Clock clock,
      ObjectProvider<ClinicZone> zone) {
    this.signedIn = signedIn;
    this.badges = badges;
    this.troubles = troubles;
    this.banners = banners;
    this.clock = clock;
    this.zone = zone;
    addClassName("staff");
    desk.addClassName("desk");
    rail.addClassName("rail");
    head.addClassName("head");
    work.addClassName("work");
    desk.add(rail, head, work);
    add(desk);
  }

  @Override
  public void showRouterLayoutContent(HasElement content) {
    if (!(content instanceof StaffPage page)) {
      work.getElement().appendChild(content.getElement());
      return;
    }
    fillHead(page);
    work.removeAll();
    troubles.stream().flatMap(each -> each.trouble().stream()).map(this::banner).forEach(work::add);
    banners.stream().map(DeskBanner::line).forEach(work::add);
    work.add(page);
    desk.add(page.actsPart());
  }

  @Override
  public void removeRouterLayoutContent(HasElement oldContent) {
    work.removeAll();
    if (oldContent instanceof StaffPage page) {
      desk.remove(page.actsPart());
    }
  }

  private Banner banner(StandingTrouble.Said said) {
    Object[] values = said.values().toArray();
    return new Banner(
        Shape.STOP, getTranslation(said.what(), values), getTranslation(said.whatToDo(), values));
  }

  private void fillHead(StaffPage page) {
    Span fill = new Span();
    fill.addClassName("fill");
    Span when = new Span();
    when.addClassNames("when", "num");
    ZoneId here = zone.stream().findFirst().map(ClinicZone::zone).orElse(clock.getZone());
    when.setText(When.dayAndTime(clock.instant(), here, getLocale()));
    when.getElement()
        .executeJs("window.np && np.clock(this, $0, $1)", here.getId(), getLocale().getLanguage());
    Span who = new Span();
    who.addClassName("who");
    signedIn.person().ifPresent(person -> who.add(Icon.of("person"), new Span(person.name())));
    head.removeAll();
    head.add(page.titlePart(), page.extraPart(), fill, when, who);
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    String here = event.getLocation().getPath();
    rail.removeAll();
    rail.add(Icon.of("mark-light"));
    StaffMenu menu = StaffMenu.ofThisPerson();
    String section = section(menu, here);
    menu.rail().forEach(entry -> rail.add(item(entry, here, section)));
    if (!menu.more().isEmpty()) {
      Anchor more = item(MoreView.PATH, "more", getTranslation("ui.more"), here, section);
      more.add(badge(menu.more().stream().mapToInt(entry -> waiting(StaffMenu.path(entry))).sum()));
      rail.add(more);
    }
    Span space = new Span();
    space.addClassName("sp");
    Anchor lock = new Anchor("#", "");
    lock.add(Icon.of("lock"), new Span(getTranslation("ui.lock")));
    lock.getElement().setAttribute("role", "button");
    lock.getElement().addEventListener("click", click -> signedIn.lock()).preventDefault();
    rail.add(space, lock);
  }

  private static String section(StaffMenu menu, String here) {
    if (here.equals(MoreView.PATH)) {
      return here;
    }
    List<MenuEntry> all = Stream.concat(menu.rail().stream(), menu.more().stream()).toList();
    return StaffMenu.section(all, here)
        .map(entry -> menu.more().contains(entry) ? MoreView.PATH : StaffMenu.path(entry))
        .orElse(here);
  }

  private Anchor item(MenuEntry entry, String here, String section) {
    String title = getTranslation(entry.title());
    return item(StaffMenu.path(entry), entry.icon(), title, here, section);
  }

  private Anchor item(String path, String icon, String title, String here, String section) {
    Anchor item = new Anchor("/" + path, "");
    item.getElement().setAttribute("router-link", true);
    item.add(Icon.of(icon), new Span(title));
    if (path.equals(section)) {
      item.getElement().setAttribute("aria-current", here.equals(path) ? "page" : "true");
    }
    item.add(badge(waiting(path)));
    return item;
  }

  private int waiting(String path) {
    return RailBadge.count(badges.stream(), path);
  }

  private static List<Component> badge(int count) {
    if (count == 0) {
      return List.of();
    }
    Span number = new Span(String.valueOf(count));
    number.addClassName("badge");
    return List.of(number);
  }
}
