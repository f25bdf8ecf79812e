package clinic.needlepoint.setup;

import clinic.needlepoint.site.DemoSeed;
import clinic.needlepoint.site.Site;
import clinic.needlepoint.site.SiteKind;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The demo clinic, where and when the person who looks at it is. */
@Component
@Order(10)
@ConditionalOnProperty(name = "needlepoint.kind", havingValue = "DEMO")
class DemoSite implements DemoSeed {
  private final FirstSetUp setUp;

  DemoSite(FirstSetUp setUp) {
    this.setUp = setUp;
  }

  @Override
  public void seed() {
    if (!setUp.done()) {
      setUp.demo(new Site(SiteKind.DEMO, "Demo clinic", zone(ZoneId.systemDefault()), "demo", "1"));
    }
  }

  /** A machine that only knows UTC gets a place with a day of its own. */
  static ZoneId zone(ZoneId here) {
    boolean region =
        here.getId().matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+");
    return region ? here : ZoneId.of("America/Los_Angeles");
  }
}
