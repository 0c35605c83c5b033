//! A story told in every browser there is, as a test of its own in each, whose name says in which.

/// Makes a test in each browser out of each story, a function of a [`Browser`](crate::driver::Browser).
macro_rules! in_each_browser {
    ($($story:ident),+ $(,)?) => {
        crate::each_browser::in_this_browser!(in_chromium, Chromium, $($story),+);
        crate::each_browser::in_this_browser!(in_firefox, Firefox, $($story),+);
        crate::each_browser::in_this_browser!(in_webkit, WebKit, $($story),+);
    };
}

/// The same in one browser. `cargo xtask` tells the stages of its test apart by these modules' names.
macro_rules! in_this_browser {
    ($place:ident, $browser:ident, $($story:ident),+ $(,)?) => {
        mod $place {
            $(
                #[tokio::test]
                #[ignore = "needs dist/ and a browser: cargo xtask test"]
                async fn $story() {
                    let story = super::$story(crate::driver::Browser::$browser);
                    // A driver that no longer answers would hold up all stories after this one.
                    let told = tokio::time::timeout(crate::patience::WHOLE_STORY, story).await;
                    told.expect("the driver answers");
                }
            )+
        }
    };
}

pub(crate) use in_each_browser;
pub(crate) use in_this_browser;
