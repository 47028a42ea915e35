using Coverbook.Files;
using Coverbook.Rendering;

namespace Coverbook.Build.Previewing;

/// <summary>What a change of a site's file means for its theme.</summary>
internal static class ThemePaths
{
    /// <summary>Whether the file is the theme's; all others are the site's.</summary>
    public static bool IsOfTheme(FilePath path) => path.Value.StartsWith(Theme.Folder, StringComparison.Ordinal);

    /// <summary>Whether browsers can swap the file in place.</summary>
    public static bool IsStyleSheet(FilePath path) => IsAsset(path) && path.Extension == ".css";

    /// <summary>Whether a page may show the file though its own bytes stay the same: an image, a script.</summary>
    public static bool IsOtherAsset(FilePath path) => IsAsset(path) && path.Extension != ".css";

    private static bool IsAsset(FilePath path) => path.Value.StartsWith(Theme.Folder + Theme.AssetFolder, StringComparison.Ordinal);
}
