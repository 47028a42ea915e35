using System.Text;
using Coverbook.Build.Previewing;
using Coverbook.Build.Reading;
using Coverbook.Files;
using Coverbook.Files.Watching;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Build.Previewing;

/// <summary>A preview of a small site in memory: tests edit its inputs and look at what is shown.</summary>
internal sealed class PreviewKit
{
    public PreviewKit()
    {
        Preview = new SitePreview(Kit.Files, new ReadOptions());
        var attack = new StixKit().Tactic("TA0002", "Execution", "execution")
            .Technique("T1003", "OS Credential Dumping", "execution")
            .Technique("T1059", "Command and Scripting Interpreter", "execution");
        Kit.With("attack.json", attack.ToJson())
            .With("mappings/guardduty.yaml", SiteKit.Mapping("GuardDuty", "  - { id: F1, title: First, techniques: { T1059: 0.80 } }"))
            .With("rules/a.yml", SiteKit.Rule("Rule A", "aws", "T1059"))
            .With("rules/b.yml", SiteKit.Rule("Rule B", "azure", "T1059"))
            .With("content/pages/about.md", "---\ntitle: About us\n---\nText about us.\n")
            .With("content/notes/T1059.md", "A note of ours.\n");
    }

    /// <summary>The site.</summary>
    public SiteKit Kit { get; } = new();

    /// <summary>The preview.</summary>
    public SitePreview Preview { get; }

    /// <summary>Reads the site for the first time.</summary>
    public PreviewState Start() => Preview.Refresh(FileChanges.None, CancellationToken.None);

    /// <summary>Saves a file.</summary>
    public PreviewState Save(string path, string text)
    {
        var isNew = !Kit.Files.Exists(new FilePath(path));
        Kit.With(path, text);
        return Preview.Refresh(new FileChanges([new FilePath(path)], isNew), CancellationToken.None);
    }

    /// <summary>Tells of a change that was made without the preview, of a file that did not come or go.</summary>
    public PreviewState Refresh(string path) =>
        Preview.Refresh(new FileChanges([new FilePath(path)], HaveComeOrGone: false), CancellationToken.None);

    /// <summary>Deletes a file.</summary>
    public PreviewState Delete(string path)
    {
        Kit.Files.Without(path);
        return Preview.Refresh(new FileChanges([new FilePath(path)], HaveComeOrGone: true), CancellationToken.None);
    }

    /// <summary>A file of the site as it is shown; <c>null</c> when there is none.</summary>
    public string? Text(string file) => Preview.Read(file).Bytes is { } bytes ? Encoding.UTF8.GetString(bytes.Span) : null;

    /// <summary>Everything that is shown: path to text.</summary>
    public IReadOnlyDictionary<string, string> Shown() =>
        Preview.State.Site!.Files.ToDictionary(file => file, file => Text(file)!, StringComparer.Ordinal);
}
