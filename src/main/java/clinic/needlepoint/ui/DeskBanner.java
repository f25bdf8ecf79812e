package clinic.needlepoint.ui;

import com.vaadin.flow.component.Component;

/** A line that stands above the work of every staff screen while there is something to say. */
@FunctionalInterface
public interface DeskBanner {
  /** A line for one screen. It keeps itself up to date, and hides itself when it has no words. */
  Component line();
}
