package clinic.needlepoint.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/**
 * What the page does and says when the server is away. A session that is over is nobody's business:
 * the page starts again at the first screen without a word.
 */
@Component
class CalmConnection implements VaadinServiceInitListener {
  private final transient Messages messages;

  CalmConnection(Messages messages) {
    this.messages = messages;
  }

  @Override
  public void serviceInit(ServiceInitEvent init) {
    init.getSource().setSystemMessagesProvider(this::systemMessages);
    init.getSource().addUIInitListener(start -> reconnect(start.getUI()));
  }

  private static void reconnect(UI ui) {
    var dialog = ui.getReconnectDialogConfiguration();
    dialog.setDialogText(ui.getTranslation("ui.connection.lost"));
    dialog.setDialogTextGaveUp(ui.getTranslation("ui.connection.gone"));
    dialog.setReconnectInterval(2_000);
    dialog.setReconnectAttempts(1_000_000);
  }

  SystemMessages systemMessages(SystemMessagesInfo info) {
    var calm = new CustomizedSystemMessages();
    calm.setSessionExpiredNotificationEnabled(false);
    calm.setSessionExpiredURL("/");
    calm.setSyncErrorNotificationEnabled(false);
    calm.setInternalErrorCaption(messages.getTranslation("ui.failure.title", info.getLocale()));
    calm.setInternalErrorMessage(messages.getTranslation("ui.failure.page", info.getLocale()));
    calm.setCookiesDisabledCaption(messages.getTranslation("ui.failure.title", info.getLocale()));
    calm.setCookiesDisabledMessage(
        messages.getTranslation("ui.connection.cookies", info.getLocale()));
    return calm;
  }
}
