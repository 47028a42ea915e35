using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Pages.Planning;
using Coverbook.Routes;

namespace Coverbook.Rendering;

/// <summary>
/// A site's theme, ready to render with: assets read, templates read and parsed when they are first asked for. It does not depend
/// on what the site says, so one theme may serve any number of <see cref="PageRenderer"/>s, from any number of threads.
/// </summary>
internal sealed class Theme
{
    /// <summary>Where a site's own files of the theme lie.</summary>
    internal const string Folder = "templates/";

    /// <summary>Where assets lie in a theme.</summary>
    internal const string AssetFolder = "assets/";

    /// <summary>The pattern of a site's own files of the theme.</summary>
    public const string Pattern = Folder + "**/*";

    private const int VersionLength = 10;

    private readonly ThemeFiles files;

    private Theme(ThemeFiles files, FrozenDictionary<string, byte[]> assets)
    {
        this.files = files;
        Templates = new TemplateSet(files);
        AssetVersions = assets.ToFrozenDictionary(
            asset => asset.Key, asset => Convert.ToHexStringLower(SHA256.HashData(asset.Value))[..VersionLength], StringComparer.Ordinal);
        Assets =
        [
            .. assets.OrderBy(asset => asset.Key, StringComparer.Ordinal).Select(
                asset => new PlannedFile(Route.Asset(asset.Key), () => asset.Value))
        ];
    }

    /// <summary>The assets, to be published as they are.</summary>
    public ImmutableArray<PlannedFile> Assets { get; }

    /// <summary>What changes with an asset's content.</summary>
    internal FrozenDictionary<string, string> AssetVersions { get; }

    /// <summary>The templates.</summary>
    internal TemplateSet Templates { get; }

    /// <summary>
    /// The built-in theme with the site's own files in place of single ones. What cannot be read of those is reported and missing.
    /// </summary>
    public static Theme Load(ISourceFiles files, DiagnosticBag bag)
    {
        var theme = ThemeFiles.Load(files, bag);
        return new Theme(
            theme, theme.Below(AssetFolder).ToFrozenDictionary(name => name[AssetFolder.Length..], theme.Read, StringComparer.Ordinal));
    }

    /// <summary>Reads and parses every template, whether a page uses it or not, and reports those that cannot be.</summary>
    public void CheckTemplates(DiagnosticBag bag)
    {
        foreach (var name in files.Below("").Where(TemplateSet.IsTemplate))
        {
            try
            {
                Templates.Get(Path.ChangeExtension(name, null));
            }
            catch (RenderingException exception)
            {
                bag.Add(exception.Diagnostic);
            }
        }
    }
}
