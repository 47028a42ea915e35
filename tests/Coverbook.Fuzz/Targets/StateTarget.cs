using System.Text;
using Coverbook.Fuzz.Judging;
using Coverbook.Output;

namespace Coverbook.Fuzz.Targets;

/// <summary>What a build finds of the one before: the manifest of an output folder.</summary>
internal sealed record StateTarget(string Name, int Share) : FuzzTarget(
    Name, Share,
    [
        Encoding.UTF8.GetBytes("index.html\ntechniques/T1059/index.html\nassets/site.css\nrules/日本語.html\n"),
        Encoding.UTF8.GetBytes("../x\n/etc/passwd\n.coverbook-manifest\n")
    ])
{
    public override void Run(byte[] input, Judgement judgement)
    {
        var manifest = Manifest.Parse(input);
        foreach (var path in manifest.Paths)
        {
            judgement.Must(
                !Path.IsPathRooted(path) && !path.Split('/', '\\').Contains("..", StringComparer.Ordinal),
                "a manifest owns a path outside of its folder", path);
        }

        var again = Manifest.Parse(manifest.ToBytes());
        judgement.Must(
            again.Paths.SequenceEqual(manifest.Paths, StringComparer.Ordinal),
            "a manifest reads back as another one", string.Join(' ', manifest.Paths));
    }
}
