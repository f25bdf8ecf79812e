package clinic.needlepoint.ui;

import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The pages that this person may open: those in the rail, and the rest behind "More". */
record StaffMenu(List<MenuEntry> rail, List<MenuEntry> more) {
  private static final int ROOM = 8; // what the rail of the small panel holds above "Lock"

  static StaffMenu ofThisPerson() {
    List<MenuEntry> all = MenuConfiguration.getMenuEntries();
    int inRail = all.size() > ROOM ? ROOM - 1 : all.size();
    return new StaffMenu(all.subList(0, inRail), all.subList(inRail, all.size()));
  }

  /** Where a page without an entry of its own belongs: a session is part of the arrivals. */
  static Optional<MenuEntry> section(List<MenuEntry> entries, String here) {
    return entries.stream()
        .filter(entry -> here.equals(path(entry)) || here.startsWith(path(entry) + "/"))
        .max(Comparator.comparingInt(entry -> path(entry).length()));
  }

  static String path(MenuEntry entry) {
    return entry.path().replaceFirst("^/", "");
  }
}
