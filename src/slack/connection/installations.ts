import type { App, Installation, InstallationStore } from '@slack/bolt';
import type { Installations } from '../../state/installations.ts';
import type { Bot } from '../bot.ts';

/**
 * Bolt's store of installations, kept in the state by id of the workspace or organisation. Storing
 * throws where Slack names neither; fetching throws where the app is not installed.
 */
export function createInstallationStore(installations: Installations): InstallationStore {
  return {
    async storeInstallation(installation) {
      const key = installation.isEnterpriseInstall
        ? installation.enterprise?.id
        : installation.team?.id;
      if (!key) throw new Error('Slack named neither workspace nor organisation.');
      await installations.put(key, installation);
    },
    async fetchInstallation({ isEnterpriseInstall, enterpriseId, teamId }) {
      const key = isEnterpriseInstall ? enterpriseId : teamId;
      const found = key ? installations.get(key) : undefined;
      if (!found) throw new Error('This workspace has not installed the app.');
      return found as Installation<'v2', boolean> as never;
    },
    async deleteInstallation({ isEnterpriseInstall, enterpriseId, teamId }) {
      const key = isEnterpriseInstall ? enterpriseId : teamId;
      if (key) await installations.remove(key);
    },
  };
}

type EventBody = {
  team_id?: string;
  enterprise_id?: string;
  authorizations?: { is_enterprise_install?: boolean }[];
};

/**
 * Deletes the installation of a workspace or organisation that uninstalled the app or revoked its
 * bot token (docs.slack.dev/reference/events/app_uninstalled, tokens_revoked).
 */
export function forgetUninstalled(app: App, { state, log }: Bot): void {
  const forget = async ({ team_id, enterprise_id, authorizations }: EventBody) => {
    const organisation = authorizations?.some(({ is_enterprise_install }) => is_enterprise_install);
    const key = organisation ? enterprise_id : team_id;
    if (key) await state.installations.remove(key);
    log.info('an installation was removed');
  };
  app.event('app_uninstalled', ({ body }) => forget(body));
  app.event('tokens_revoked', async ({ body, event }) => {
    if (event.tokens.bot?.length) await forget(body);
  });
}
