using System.Collections.Frozen;
using System.Collections.Immutable;
using Coverbook.Diagnostics;
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
        typeof(ThemeFiles).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Embedded, StringComparison.Ordinal))
            .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The site's own files, read once, so that whatever is made of them is made of the same bytes.</summary>
    private readonly FrozenDictionary<string, byte[]> own;

    private ThemeFiles(FrozenDictionary<string, byte[]> own) => this.own = own;

    /// <summary>The theme of the site whose files are given. What cannot be read is reported.</summary>
    public static ThemeFiles Load(ISourceFiles files, DiagnosticBag bag)
    {
        var found = files.Find(Theme.Pattern);
        bag.AddRange(found.Unreadable.Select(
            folder => TemplateDiagnostics.FolderUnreadable(SourceSpan.Whole(folder.Path), folder.Path.Value, folder.Reason)));
        var read = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var path in found.Files)
        {
            var name = path.Value[Theme.Folder.Length..];
            if (files.TryRead(path, out var failure) is { } bytes)
            {
                read.Add(name, bytes);
                if (ThemeText.Check(name, bytes) is { } fault)
                {
                    bag.Add(fault);
                }
            }
            else
            {
                bag.Add(TemplateDiagnostics.Unreadable(SourceSpan.Whole(path), name, failure!));
            }
        }

        return new ThemeFiles(read.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>The files below a folder of the theme, such as <c>assets/</c>, in ordinal order.</summary>
    public ImmutableArray<string> Below(string folder) =>
    [
        .. BuiltIn.Select(name => name[Embedded.Length..])
            .Concat(own.Keys)
            .Where(name => name.StartsWith(folder, StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>What a diagnostic calls a file of the theme, whoever it comes from.</summary>
    public static FilePath PathOf(string name) => new(Theme.Folder + name);

    /// <summary>Whether the theme has the file.</summary>
    public bool Has(string name) => own.ContainsKey(name) || BuiltIn.Contains(Embedded + name);

    /// <summary>The file's bytes, of one that the theme has.</summary>
    public byte[] Read(string name) => own.TryGetValue(name, out var bytes) ? bytes : ReadBuiltIn(name);

    private static byte[] ReadBuiltIn(string name)
    {
        using var stream = typeof(ThemeFiles).Assembly.GetManifestResourceStream(Embedded + name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
