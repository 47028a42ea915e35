using System.Collections.Frozen;
using System.Collections.Immutable;
using Coverbook.Files;

namespace Coverbook.Rendering;

/// <summary>
/// The files of the theme: the built-in ones travel inside the library, and a site overrides any single one by a file of its
/// own under its <c>templates/</c>.
/// </summary>
internal sealed class ThemeFiles
{
    private const string Embedded = "theme/";

    private static readonly FrozenSet<string> BuiltIn =
        typeof(ThemeFiles).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Embedded, StringComparison.Ordinal)).ToFrozenSet(StringComparer.Ordinal);

    private readonly ISourceFiles files;
    private readonly FrozenSet<string> own;

    /// <summary>The theme of the site whose files are given.</summary>
    public ThemeFiles(ISourceFiles files)
    {
        this.files = files;
        own = files.Find(Theme.Folder + "**/*").Select(path => path.Value[Theme.Folder.Length..]).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The files below a folder of the theme, such as <c>assets/</c>, in ordinal order.</summary>
    public ImmutableArray<string> Below(string folder) =>
    [
        .. BuiltIn.Select(name => name[Embedded.Length..])
            .Concat(own)
            .Where(name => name.StartsWith(folder, StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>What a diagnostic calls a file of the theme, whoever it comes from.</summary>
    public static FilePath PathOf(string name) => new(Theme.Folder + name);

    /// <summary>Whether the theme has the file.</summary>
    public bool Has(string name) => own.Contains(name) || BuiltIn.Contains(Embedded + name);

    /// <summary>The file's bytes.</summary>
    /// <exception cref="IOException">The site's own file cannot be read.</exception>
    /// <exception cref="FileNotFoundException">The theme has no such file.</exception>
    public byte[] Read(string name)
    {
        using var stream = own.Contains(name)
            ? files.Open(PathOf(name))
            : typeof(ThemeFiles).Assembly.GetManifestResourceStream(Embedded + name) ?? throw new FileNotFoundException($"The theme has no {name}.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
