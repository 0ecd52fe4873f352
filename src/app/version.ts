/** The version of the app, as its texts state it; set by the build from package.json. */
export const appVersion = String(import.meta.env['VITE_APP_VERSION'] ?? '');
