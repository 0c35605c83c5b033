//! How somebody has set up their screen: its width, the theme, the colours, the size and the spacing of
//! text, and paper in place of a screen.

use serde_json::{Value as Json, json};

use super::Person;

impl Person {
    /// Gives the page a width to lay itself out in; a window cannot be made as narrow as a phone.
    pub(crate) async fn looks_at_a_width_of(&self, pixels: u32) {
        self.looks_at_a_screen_of(pixels, 900).await;
    }

    /// Gives the page a screen of a size.
    pub(crate) async fn looks_at_a_screen_of(&self, width: u32, height: u32) {
        let metrics =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", metrics)
            .await;
    }

    /// Has these preferences, such as a `prefers-color-scheme` of `dark`, and no others.
    pub(crate) async fn prefers(&self, preferences: &[(&str, &str)]) {
        self.has_medium("screen", preferences).await;
    }

    /// Looks at the page as it would be printed.
    pub(crate) async fn looks_at_paper(&self) {
        self.has_medium("print", &[]).await;
    }

    /// Prints the page, and gives the PDF in Base64.
    pub(crate) async fn prints(&self, how: Json) -> String {
        let printed = self.session.command("print", how).await;
        printed.as_str().expect("a file").to_owned()
    }

    async fn has_medium(&self, medium: &str, preferences: &[(&str, &str)]) {
        let features: Vec<Json> = preferences
            .iter()
            .map(|(name, value)| json!({ "name": name, "value": value }))
            .collect();
        let media = json!({ "media": medium, "features": features });
        self.devtools("Emulation.setEmulatedMedia", media).await;
    }

    /// Lays a style of their own over the page in place of the one before; an empty one takes it away.
    /// The page's policy forbids style elements, but not what a browser adopts.
    pub(crate) async fn overrides_style_with(&self, style: &str) {
        let script = "
            const sheet = new CSSStyleSheet();
            sheet.replaceSync(arguments[0]);
            document.adoptedStyleSheets = [sheet]";
        self.asks(script, &[json!(style)]).await;
    }
}
